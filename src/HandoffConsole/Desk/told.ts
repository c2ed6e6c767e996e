import { claims, handoffStatus, safeHref, type Activity, type HandoffStatus, type Unsent } from "@kommune-kari/live";
import { html, nothing, type TemplateResult } from "lit";
import { markdown, plain } from "./rich";
import type { Page } from "./shell";

/** One activity as the agent sees it; nothing for those that say nothing new. */
export function told(activity: Activity, page: Page): TemplateResult | typeof nothing {
  if (activity.type === "message") return message(activity, page);
  if (activity.type === "endOfConversation") return ended(activity, page);
  if (activity.name === "kari.note") return note(activity, page);
  if (activity.name === "handoff.initiate") return called(activity, page);
  const status = handoffStatus(activity);
  return status ? html`<p class="happened"><time>${page.time(activity.timestamp)}</time> ${moved(status, page)}</p>` : nothing;
}

/** A message that the server has not acknowledged. */
export function unsent(waiting: Unsent, page: Page, retry: () => void): TemplateResult {
  const { texts } = page;
  return html`
    <div class="said by-agent pending" data-state=${waiting.tries ? "late" : "pending"}>
      <p class="who"><strong>${texts.of("who.me")}</strong></p>
      <div class="text">${plain(waiting.text)}</div>
      <p class="about">${texts.of(waiting.tries ? "sending.late" : "sending.now")}
        ${waiting.tries ? html`<button class="small" @click=${retry}>${texts.of("sending.retry")}</button>` : nothing}</p>
    </div>`;
}

function message(activity: Activity, page: Page): TemplateResult {
  const { role } = activity.from;
  const kind = activity.channelData?.kind;
  return html`
    <div class="said by-${role}">
      <p class="who"><strong>${who(activity, page)}</strong> <time>${page.time(activity.timestamp)}</time>
        ${role === "bot" && kind ? html`<span class="kind" data-kind=${kind}>${page.texts.of(`kind.${kind}`)}</span>` : nothing}
        ${confidence(activity, page)}</p>
      <div class="text" lang=${activity.locale ?? nothing}>${activity.textFormat === "markdown" ? markdown(activity.text ?? "") : plain(activity.text ?? "")}</div>
      ${masked(activity, page)}${sources(activity, page)}${choices(activity, page)}
    </div>`;
}

function who(activity: Activity, page: Page): string {
  const { role, id, name } = activity.from;
  if (role === "user") return page.texts.of("who.citizen");
  if (role === "bot") return page.texts.of("who.bot");
  return id === page.me.id ? page.texts.of("who.me") : name ?? page.texts.of("who.agent");
}

// Zero is what a turn has that retrieved nothing; a figure would say more than is known.
function confidence(activity: Activity, page: Page): TemplateResult | typeof nothing {
  const sure = activity.channelData?.confidence;
  return sure ? html`<span class="confidence">${page.texts.of("confidence", { percent: Math.round(sure * 100) })}</span>` : nothing;
}

function masked(activity: Activity, page: Page): TemplateResult | typeof nothing {
  const kinds = activity.channelData?.masked ?? [];
  return kinds.length
    ? html`<p class="about masked">${page.texts.of("masked", { kinds: kinds.map(kind => page.texts.of(`maskedKind.${kind}`)).join(", ") })}</p>`
    : nothing;
}

function sources(activity: Activity, page: Page): TemplateResult | typeof nothing {
  const all = claims(activity);
  if (all.length === 0) return nothing;
  return html`
    <p class="about">${page.texts.of("sources")}</p>
    <ul class="sources">${all.map(source => {
      const href = safeHref(source.appearance?.url ?? "");
      const name = source.appearance?.name;
      return html`<li>${source.name}${name ? html` – ${href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${name}</a>` : name}` : nothing}</li>`;
    })}</ul>`;
}

function choices(activity: Activity, page: Page): TemplateResult | typeof nothing {
  const titles = activity.suggestedActions?.actions.map(action => action.title) ?? [];
  return titles.length ? html`<p class="about">${page.texts.of("choices", { titles: titles.join(" · ") })}</p>` : nothing;
}

// The activity's own text is the citizen's: "you are now talking with".
function moved(status: HandoffStatus, page: Page): string {
  const { state, agent, waiting } = status;
  const key = state === "failed" ? (waiting ? "status.waiting" : "status.withdrawn") : `status.${state}${agent?.id === page.me.id ? "Me" : ""}`;
  return page.texts.of(key, { name: agent?.name ?? page.texts.of("who.agent") });
}

function note(activity: Activity, page: Page): TemplateResult {
  return html`
    <div class="said note">
      <p class="who"><strong>${page.texts.of("note.by", { name: who(activity, page) })}</strong> <time>${page.time(activity.timestamp)}</time></p>
      <div class="text">${plain(activity.text ?? "")}</div>
    </div>`;
}

function called(activity: Activity, page: Page): TemplateResult {
  const { reason } = (activity.value ?? {}) as { reason?: string };
  return html`<p class="happened called"><time>${page.time(activity.timestamp)}</time>
    ${page.texts.of("called")} ${reason ? page.texts.of(`reason.${reason}`) : nothing}</p>`;
}

function ended(activity: Activity, page: Page): TemplateResult {
  const { outcome, topic } = (activity.channelData ?? {}) as { outcome?: string; topic?: string };
  const about = page.topics.find(one => one.id === topic)?.name ?? topic;
  return html`<p class="happened"><time>${page.time(activity.timestamp)}</time> ${page.texts.of(`ended.${activity.code ?? ""}`)}
    ${outcome ? page.texts.of("endedAs", { outcome: page.texts.of(`outcome.${outcome}`) }) : nothing} ${about ?? nothing}</p>`;
}
