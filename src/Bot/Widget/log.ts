import { html, LitElement, nothing, type PropertyValues } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { entry, type EntryActions } from "./entry";
import type { Shown } from "./shown";
import { logStyle } from "./styles/log";
import { buttons, tokens } from "./styles/tokens";
import type { Texts } from "./texts";

const nearEnd = 48;

/** What has been said, in order. It scrolls along only for who reads the end. */
export class KariLog extends LitElement {
  static override styles = [tokens, buttons, logStyle];
  static override properties = {
    shown: { attribute: false },
    texts: { attribute: false },
    limit: { attribute: false },
    actions: { attribute: false },
    caughtUp: { attribute: false },
    asks: { attribute: false },
    news: { state: true },
  };

  declare shown: Shown[];
  declare texts: Texts;
  declare limit: number;
  declare actions: EntryActions;
  /** What comes from now on is new, and announced. */
  declare caughtUp: boolean;
  /** Choices can be answered. */
  declare asks: boolean;
  declare news: boolean;
  private atEnd = true;
  private resized: ResizeObserver | undefined;

  constructor() {
    super();
    this.shown = [];
    this.news = false;
  }

  override render() {
    const last = this.shown.at(-1)?.id;
    return html`
      <div class="log" role="log" tabindex="0" aria-label=${this.texts.text("log")} aria-live=${this.caughtUp ? "polite" : "off"} @scroll=${() => this.scrolled()}>
        ${repeat(this.shown, each => each.id, each => entry(each, this.asks && each.id === last, this.texts, this.limit, this.actions))}
      </div>
      ${this.news ? html`<button type="button" class="button main news" @click=${() => this.toEnd()}>${this.texts.text("news")}</button>` : nothing}`;
  }

  override firstUpdated(): void {
    this.resized = new ResizeObserver(() => { if (this.atEnd) this.scrollToEnd(); });
    this.resized.observe(this.log);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized?.disconnect();
  }

  override updated(changes: PropertyValues<this>): void {
    if (!changes.has("shown")) return;
    const before = new Set((changes.get("shown") ?? []).map(each => each.id));
    const fresh = this.shown.filter(each => !before.has(each.id));
    if (!this.caughtUp || before.size === 0 || fresh.some(each => each.activity.from.role === "user" && each.delivery)) this.scrollToEnd();
    else if (this.atEnd) this.showFrom(fresh[0]?.id);
    else if (fresh.length > 0) this.news = true;
  }

  private get log(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(".log")!;
  }

  private toEnd(): void {
    this.news = false;
    this.scrollToEnd();
    this.log.focus();
  }

  private scrollToEnd(): void {
    this.log.scrollTop = this.log.scrollHeight;
    this.atEnd = true;
  }

  /** To the end, but never past the beginning of what is new: an answer is read from its first line. */
  private showFrom(id: string | undefined): void {
    const first = id === undefined ? undefined : [...this.log.children].find(child => (child as HTMLElement).dataset["id"] === id);
    const end = this.log.scrollHeight - this.log.clientHeight;
    const top = first ? (first as HTMLElement).offsetTop - this.log.offsetTop - 8 : end;
    this.log.scrollTop = Math.min(end, top);
  }

  private scrolled(): void {
    this.atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < nearEnd;
    if (this.atEnd) this.news = false;
  }
}
