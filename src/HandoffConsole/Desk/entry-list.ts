import { html, nothing, type PropertyDeclarations } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { DeskElement } from "./element";
import { oldestFirst, type Entry } from "./state";

/** One of the two lists: who waits, or the conversations this agent has. */
class EntryList extends DeskElement {
  static override properties: PropertyDeclarations = { list: { type: String } };
  declare list: "waiting" | "mine";
  private focusedAt = -1;

  protected override render() {
    const { texts, desk } = this;
    const held = desk.state?.held ?? [];
    const entries = oldestFirst(this.list === "waiting" ? desk.state?.waiting ?? [] : held.filter(entry => entry.mine));
    const theirs = this.list === "waiting" ? oldestFirst(held.filter(entry => !entry.mine)) : [];
    const title = `${this.list}-title`;
    return html`
      <section aria-labelledby=${title} @keydown=${(event: KeyboardEvent) => this.move(event)}>
        <h2 id=${title} tabindex="-1">${texts.of(`${this.list}.title`)} ${entries.length ? html`<span class="count">${entries.length}</span>` : nothing}</h2>
        ${entries.length
          ? html`<ol>${repeat(entries, entry => entry.conversationId, entry => this.entry(entry))}</ol>`
          : html`<p class="empty">${desk.state ? texts.of(this.emptyKey) : texts.of("loading")}</p>`}
        ${theirs.length ? html`
          <details><summary>${texts.of("theirs.title", { count: theirs.length })}</summary>
            <ol>${repeat(theirs, entry => entry.conversationId, entry => this.entry(entry))}</ol>
          </details>` : nothing}
      </section>`;
  }

  private get emptyKey(): string {
    if (this.list === "mine") return "mine.empty";
    return this.desk.state?.onDuty.me ? "waiting.empty" : "waiting.emptyOff";
  }

  private entry(entry: Entry) {
    const { texts, desk } = this;
    const { page } = desk;
    const id = entry.conversationId;
    const waits = this.list === "waiting" && !entry.agent;
    const since = texts.lasted(Date.now() - Date.parse(waits ? entry.waitingSince : entry.lastAt));
    return html`
      <li class="entry" ?data-open=${id === desk.openId}>
        <button class="open" data-id=${id} aria-current=${id === desk.openId ? "true" : nothing} @click=${() => desk.show(id)}>
          <span class="row"><strong>${page.municipality(entry.municipality)}</strong><span class="language">${page.language(entry.language)}</span>
            <span class="since"><span class="visually-hidden">${texts.of(waits ? "waiting.since" : "mine.since")} </span>${since}</span></span>
          ${entry.agent && !entry.mine ? html`<span class="why">${texts.of("theirs.holder", { name: entry.agent.name })}</span>` : nothing}
          ${waits && entry.reason ? html`<span class="why">${texts.of(`reason.${entry.reason}`)}</span>` : nothing}
          <span class="last" lang=${entry.language}>${entry.lastText}</span>
          ${entry.mine ? this.marks(entry) : nothing}
        </button>
        ${waits ? html`<button class="claim" @click=${() => void desk.claim(id)}
          aria-label=${texts.of("claim.of", { municipality: page.municipality(entry.municipality) })}>${texts.of("claim.short")}</button>` : nothing}
      </li>`;
  }

  private marks(entry: Entry) {
    const { texts, desk } = this;
    const talk = desk.talk(entry.conversationId);
    if (!talk) return nothing;
    const marks = [
      talk.citizenTypes ? html`<span class="mark typing">${texts.of("mark.typing")}</span>` : nothing,
      talk.unread === undefined ? html`<span class="mark unread">${texts.of("mark.new")}</span>`
        : talk.unread > 0 ? html`<span class="mark unread">${texts.of("mark.unread", { count: talk.unread })}</span>` : nothing,
      talk.outbox.unsent.length ? html`<span class="mark unsent">${texts.of("mark.unsent")}</span>` : nothing,
      talk.draft("reply") || talk.draft("note") ? html`<span class="mark draft">${texts.of("mark.draft")}</span>` : nothing,
      entry.waitingForAgent && !talk.unread ? html`<span class="mark waits">${texts.of("mark.waits")}</span>` : nothing,
    ].filter(mark => mark !== nothing);
    return marks.length ? html`<span class="marks">${marks}</span>` : nothing;
  }

  private move(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const all = [...this.querySelectorAll<HTMLElement>("li > .open")].filter(one => one.offsetParent !== null);
    const at = all.findIndex(one => one.closest("li")?.contains(document.activeElement));
    const next = all[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  protected override willUpdate(): void {
    const items = [...this.querySelectorAll("li")];
    this.focusedAt = items.findIndex(item => item.contains(document.activeElement));
  }

  // What one stands on may be taken by a colleague: stand on the next then, not nowhere.
  protected override updated(): void {
    if (this.focusedAt < 0 || (document.activeElement && document.activeElement !== document.body)) return;
    const all = [...this.querySelectorAll<HTMLElement>("li > .open")];
    (all[Math.min(this.focusedAt, all.length - 1)] ?? this.find("h2"))?.focus();
  }
}

customElements.define("kari-entries", EntryList);
