import { html, nothing, type TemplateResult } from "lit";
import { closeIcon, menuIcon, personIcon, robotIcon, warningIcon } from "./icons";
import { plainLinks } from "./rich-text";
import type { Speaker } from "./speaker";
import type { Texts } from "./texts";

export function header(texts: Texts, speaker: Speaker, menuOpen: boolean, on: { menu(): void; close(): void }): TemplateResult {
  const who = { robot: "speaking.robot", waiting: "speaking.waiting", agent: "speaking.agent", ended: "speaking.ended" }[speaker.who];
  const name = speaker.who === "agent" ? speaker.name : "";
  return html`
    <header>
      <span class="face">${speaker.who === "agent" ? personIcon : robotIcon}</span>
      <div class="title">
        <h2 tabindex="-1" id="title">${speaker.who === "agent" ? name : texts.text("name")}</h2>
        <p id="speaking">${texts.text(who)}</p>
      </div>
      <button type="button" class="icon" id="menu-button" aria-expanded=${menuOpen ? "true" : "false"} aria-controls="menu" title=${texts.text("menu.open")} aria-label=${texts.text("menu.open")} @click=${on.menu}>${menuIcon}</button>
      <button type="button" class="icon" id="close" title=${texts.text("close")} aria-label=${texts.text("close")} @click=${on.close}>${closeIcon}</button>
    </header>`;
}

/** Without a conversation (no code) only the other ways to reach the municipality are left. */
export function menu(texts: Texts, code: string, ended: boolean, on: { save(): void; end(): void; erase(): void }): TemplateResult {
  const { phone, email, hours } = texts.municipality;
  return html`
    <div class="menu" id="menu">
      ${code ? html`<button type="button" class="button quiet" @click=${on.save}>${texts.text("menu.save")}</button>` : nothing}
      ${ended || !code ? nothing : html`<button type="button" class="button quiet" @click=${on.end}>${texts.text("menu.end")}</button>`}
      ${code ? html`<button type="button" class="button quiet danger" @click=${on.erase}>${texts.text("menu.erase")}</button>` : nothing}
      ${phone || email ? html`<div class="about">
        <h3>${texts.text("menu.contact")}</h3>
        ${phone ? html`<p class="line">${plainLinks(texts.text("menu.phone"), texts)}${hours ? html`, ${hours}` : nothing}</p>` : nothing}
        ${email ? html`<p class="line">${plainLinks(texts.text("unavailable.email"), texts)}</p>` : nothing}
      </div>` : nothing}
      ${code ? html`<div class="about">
        <h3>${texts.text("menu.code")}</h3>
        <p><code>${code}</code></p>
        <p>${texts.text("menu.codeWhy")}</p>
      </div>` : nothing}
    </div>`;
}

/** When nobody answers: whom to call, and what to do if it cannot wait. */
export function unavailable(texts: Texts, retry: () => void): TemplateResult {
  const { phone, email } = texts.municipality;
  return html`
    <div class="notice"><div class="card" role="alert">
      <h3>${texts.text("unavailable.title")}</h3>
      ${phone ? html`<p>${plainLinks(texts.text("unavailable.phone"), texts)}</p>` : nothing}
      ${email ? html`<p>${plainLinks(texts.text("unavailable.email"), texts)}</p>` : nothing}
      <p class="emergency">${plainLinks(texts.text("unavailable.emergency"), texts, true)}</p>
      <p>${texts.text("unavailable.trying")}</p>
      <p><button type="button" class="button" @click=${retry}>${texts.text("unavailable.retry")}</button></p>
    </div></div>`;
}

/** A question before what cannot be undone; `what` is the group of its texts. */
export function ask(texts: Texts, what: "end" | "erase", on: { yes(): void; no(): void }): TemplateResult {
  return html`
    <div class="ask" role="group" aria-labelledby="ask" aria-describedby="why">
      <h3 id="ask">${texts.text(`${what}.ask`)}</h3>
      <p id="why">${texts.text(`${what}.why`)}</p>
      <div class="row">
        <button type="button" class="button main first" @click=${on.yes}>${texts.text(`${what}.do`)}</button>
        <button type="button" class="button" @click=${on.no}>${texts.text("end.keep")}</button>
      </div>
    </div>`;
}

export function afterwards(texts: Texts, text: string, on: { again(): void; save?: () => void }): TemplateResult {
  return html`
    <div class="ask">
      ${text ? html`<p>${text}</p>` : nothing}
      <div class="row">
        <button type="button" class="button main first" @click=${on.again}>${texts.text("ended.again")}</button>
        ${on.save ? html`<button type="button" class="button" @click=${on.save}>${texts.text("menu.save")}</button>` : nothing}
      </div>
    </div>`;
}

export function lostLine(texts: Texts): TemplateResult {
  return html`<div class="lost">${warningIcon}<span>${texts.text("line.lost")}</span></div>`;
}

export const typingDots: TemplateResult = html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`;

export { personIcon };
