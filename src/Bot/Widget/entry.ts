import { claims, safeHref, type Activity } from "@kommune-kari/live";
import { html, nothing, type TemplateResult } from "lit";
import { sourceIcon, warningIcon } from "./icons";
import { link, richText } from "./rich-text";
import type { Delivery, Shown } from "./shown";
import type { Texts } from "./texts";

export interface EntryActions {
  choose(value: string): void;
  retry(): void;
  takeBack(id: string): void;
}

/** One place in the log. What can be chosen is there only while it is the last one. */
export function entry(shown: Shown, isLast: boolean, texts: Texts, limit: number, actions: EntryActions): TemplateResult {
  const { activity, delivery } = shown;
  const lang = activity.locale ?? nothing;
  if (activity.type !== "message") return html`<div class="event" lang=${lang} data-id=${shown.id}>${activity.text}</div>`;
  const important = activity.channelData?.kind === "emergency";
  const side = activity.from.role === "user" ? `you ${delivery?.state ?? ""}` : activity.from.role;
  return html`
    <div class="entry ${side} ${important ? "important" : ""}" lang=${lang} data-id=${shown.id}>
      <p class="who">${who(activity, texts)}${activity.timestamp ? html`<time datetime=${activity.timestamp}>${texts.time(activity.timestamp)}</time>` : nothing}</p>
      <div class="bubble">
        ${important ? html`<p class="mark">${warningIcon}${texts.text("message.important")}</p>` : nothing}
        ${richText(activity.text ?? "", activity.textFormat === "markdown", important, texts)}
      </div>
      ${isLast ? choices(activity, texts, actions) : nothing}
      ${sources(activity, texts)}
      ${delivery ? state(shown.id, delivery, texts, limit, actions) : nothing}
    </div>`;
}

function who({ from }: Activity, texts: Texts): TemplateResult {
  if (from.role === "user") return html`<b>${texts.text("you")}</b>`;
  const name = from.role === "bot" ? texts.text("name") : from.name ?? "";
  return html`<span><b>${name}</b> · ${texts.text(from.role === "bot" ? "robot" : "employee")}</span>`;
}

/** An article may rest on several pages; it is named once, and the first page shown. */
function sources(activity: Activity, texts: Texts): unknown {
  const byName = new Map<string, Map<string, string>>();
  for (const claim of claims(activity)) {
    const pages = byName.get(claim.name) ?? new Map<string, string>();
    const href = safeHref(claim.appearance?.url ?? "");
    if (href) pages.set(href, claim.appearance?.name ?? href);
    byName.set(claim.name, pages);
  }
  if (byName.size === 0) return nothing;
  return html`
    <div class="sources">
      <h3>${sourceIcon}${texts.text(byName.size === 1 ? "source.one" : "source.more")}</h3>
      <ul>${[...byName].map(([name, pages]) => html`
        <li>${name}${pagesOf([...pages], texts)}</li>`)}
      </ul>
    </div>`;
}

function pagesOf(pages: [href: string, title: string][], texts: Texts): unknown {
  const [first, ...others] = pages.map(([href, title]) => link(href, title, texts));
  const more = html`
    <details>
      <summary>${texts.text("source.others", { count: others.length })}</summary>
      <ul>${others.map(page => html`<li>${page}</li>`)}</ul>
    </details>`;
  return html`${first ? html`<br>${first}` : nothing}${others.length > 0 ? more : nothing}`;
}

function choices(activity: Activity, texts: Texts, actions: EntryActions): unknown {
  const offered = (activity.suggestedActions?.actions ?? []).map(({ title, value }) => ({ title, value }));
  const person = texts.text("person");
  if (activity.channelData?.offersPerson && !offered.some(choice => choice.value === person)) offered.push({ title: person, value: person });
  if (offered.length === 0) return nothing;
  return html`
    <ul class="choices" aria-label=${texts.text("choices")}>
      ${offered.map(choice => html`<li><button type="button" class="button" @click=${() => actions.choose(choice.value)}>${choice.title}</button></li>`)}
    </ul>`;
}

// Not a part of what the log announces: the status line says it, once.
function state(id: string, delivery: Delivery, texts: Texts, limit: number, actions: EntryActions): TemplateResult {
  const live = (content: unknown) => html`<p class="state" aria-live="off">${content}</p>`;
  if (delivery.state === "sending") return live(texts.text("message.sending"));
  if (delivery.state === "sent") return live(texts.text("message.sent"));
  if (delivery.state === "waiting")
    return live(html`${texts.text("message.waiting")}<button type="button" class="link" @click=${() => actions.retry()}>${texts.text("message.retry")}</button>`);
  const reasons: Record<string, string> = { "too-long": "refused.tooLong", closed: "refused.closed", gone: "refused.gone" };
  const reason = texts.text(reasons[delivery.code] ?? "refused.other", { limit });
  return live(html`${texts.text("message.notSent", { reason })}<button type="button" class="link" @click=${() => actions.takeBack(id)}>${texts.text("message.correct")}</button>`);
}
