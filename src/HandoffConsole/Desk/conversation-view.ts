import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import "./closing";
import type { Closing } from "./closing";
import "./composer";
import { DeskElement } from "./element";
import type { Standing } from "./state";
import "./story";
import type { Talk } from "./talk";

/** The open conversation: who has it, the whole story, and what can be done with it. */
class ConversationView extends DeskElement {
  protected override render() {
    const { texts, desk } = this;
    const talk = desk.openTalk;
    if (!talk) return html`<section class="none" aria-label=${texts.of("conversation.title")}><p class="empty">${texts.of("conversation.none")}</p></section>`;
    if (talk.unreadable) return this.unreadable(talk);
    const standing = desk.standing(talk.id);
    return html`
      <section aria-labelledby="conversation-title">
        ${this.head(talk, standing)}
        ${keyed(talk.id, html`<kari-story .desk=${desk} .talk=${talk}></kari-story>`)}
        ${talk.hasEnded && talk.returned ? html`<p class="notice" role="alert">${texts.of("sending.tooLate", { text: talk.returned.text })}</p>` : nothing}
        ${talk.hasEnded ? nothing : keyed(talk.id, html`<kari-composer .desk=${desk} .talk=${talk} .mayReply=${standing.kind === "mine"}></kari-composer>`)}
      </section>
      <kari-closing .desk=${desk}></kari-closing>`;
  }

  private head(talk: Talk, standing: Standing) {
    const { texts, desk } = this;
    const { entry } = talk;
    const reason = entry?.reason ?? lastReason(talk);
    return html`
      <header>
        <button class="back" @click=${() => this.back()}>${texts.of("conversation.back")}</button>
        <h2 id="conversation-title" tabindex="-1">${entry ? desk.page.municipality(entry.municipality) : texts.of("conversation.title")}
          ${entry ? html`<span class="language">${desk.page.language(entry.language)}</span>` : nothing}</h2>
        <div class="actions">${this.actions(talk, standing)}</div>
        <p class="standing">${this.standingText(talk, standing)}
          ${reason ? html`<span class="why">${texts.of("why")} <strong>${texts.of(`reason.${reason}`)}</strong></span>` : nothing}</p>
        ${this.lost(talk, standing)}
      </header>`;
  }

  private standingText(talk: Talk, standing: Standing): string {
    const { texts } = this;
    if (talk.hasEnded) return texts.of("standing.ended");
    if (standing.kind === "theirs") return texts.of("standing.theirs", { name: standing.agent.name });
    return texts.of(`standing.${standing.kind}`);
  }

  private actions(talk: Talk, standing: Standing) {
    const { texts, desk } = this;
    if (talk.hasEnded) return nothing;
    if (standing.kind === "waiting")
      return html`<button class="primary claim" @click=${() => void desk.claim(talk.id)}>${texts.of("claim.long")}</button>`;
    if (standing.kind !== "mine") return nothing;
    const ask = (what: "transfer" | "release" | "end") => () => this.find<Closing>("kari-closing")?.ask(what, talk, standing.entry);
    return html`
      <button @click=${ask("transfer")}>${texts.of("transfer.short")}</button>
      <button @click=${ask("release")}>${texts.of("release.short")}</button>
      <button @click=${ask("end")}>${texts.of("end.short")}</button>`;
  }

  private lost(talk: Talk, standing: Standing) {
    const { texts, desk } = this;
    const by = desk.lostTo.get(talk.id);
    if (by === undefined || standing.kind === "mine") return nothing;
    return html`<p class="notice" role="alert">${by ? texts.of("claim.lostTo", { name: by.name }) : texts.of("claim.lost")}</p>`;
  }

  private unreadable(talk: Talk) {
    return html`<section class="none" aria-labelledby="conversation-title">
      <h2 id="conversation-title" tabindex="-1">${this.texts.of("conversation.title")}</h2>
      <p class="notice">${this.texts.of(`error.${talk.unreadable}`)}</p>
      <button class="back" @click=${() => this.back()}>${this.texts.of("conversation.back")}</button></section>`;
  }

  private back(): void {
    const id = this.desk.openId;
    this.desk.show(undefined);
    // The lists come back on a phone; stand where one came from.
    void this.updateComplete.then(() => {
      const entries = [...document.querySelectorAll<HTMLElement>(".entry > .open")].filter(one => one.offsetParent !== null);
      (entries.find(one => one.dataset["id"] === id) ?? entries[0] ?? document.getElementById("waiting-title"))?.focus();
    });
  }

  protected override updated(): void {
    const { desk } = this;
    if (!desk.focus || !desk.openTalk || this.querySelector("dialog[open]")) return;
    const mine = desk.standing(desk.openTalk.id).kind === "mine";
    // The claim is answered before the queue says so; the composer comes with the queue.
    if (desk.focus === "composer" && !mine) return;
    desk.focus = undefined;
    // The parts inside draw themselves after this one.
    setTimeout(() => ((mine ? this.find("kari-composer textarea") : null) ?? this.find("#conversation-title"))?.focus());
  }
}

function lastReason(talk: Talk): string | undefined {
  const initiated = [...talk.thread.activities].reverse().find(activity => activity.name === "handoff.initiate");
  return (initiated?.value as { reason?: string } | undefined)?.reason;
}

customElements.define("kari-conversation", ConversationView);
