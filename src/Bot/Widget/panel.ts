import { browserClock, browserStore, HubWire, Line, wakeWithBrowser, type Store } from "@kommune-kari/live";
import { html, LitElement, nothing } from "lit";
import type { KariComposer } from "./composer";
import { Conversation } from "./conversation";
import { HttpWire } from "./http-wire";
import * as part from "./parts";
import type { Place } from "./place";
import { saveText } from "./save";
import { LineStatus } from "./status";
import { panelStyle } from "./styles/panel";
import { buttons, tokens } from "./styles/tokens";
import { fetchTexts, type Texts } from "./texts";
import { transcript } from "./transcript";

// The contract's: a longer message is refused (too-long).
const longestMessage = 4000;
const coversPage = "(max-width: 30em), (max-height: 24em)";

/** The opened chat. Events: `kari-close`, `kari-unread` (how many came while it was closed). */
export class KariChat extends LitElement {
  static override styles = [tokens, buttons, panelStyle];
  static override properties = { texts: { state: true }, menuOpen: { state: true }, asking: { state: true }, told: { state: true } };

  declare place: Place;
  declare texts: Texts | undefined;
  declare menuOpen: boolean;
  declare asking: "end" | "erase" | undefined;
  /** What became of the last wish, for the status line. */
  declare told: string;
  private readonly store: Store = browserStore();
  private conversation!: Conversation;
  private readonly lineStatus = new LineStatus(browserClock, () => this.requestUpdate());
  private readonly small = matchMedia(coversPage);
  private draftOf: string | undefined;
  private filled: KariComposer | undefined;
  private seen = 0;
  /** Text that came back, until there is a field to put it in. */
  private returned = "";
  private focusOn: "field" | "title" | "first" | "menu-button" | undefined;

  /** Fetches the texts and begins; rejects when they are nowhere to be had. */
  async begin(place: Place): Promise<void> {
    this.place = place;
    const line = new Line({
      clock: browserClock,
      wire: () => new HubWire(`${place.origin}/hubs/chat`),
      fallback: () => new HttpWire(place.origin, place.municipality),
    });
    wakeWithBrowser(line);
    line.changed(state => this.lineStatus.line(state));
    this.conversation = new Conversation({
      place, line, store: this.store, clock: browserClock,
      page: () => location.origin + location.pathname,
      changed: () => this.changed(),
      handBack: text => {
        this.returned = [this.returned, text].filter(part => part !== "").join("\n");
        this.requestUpdate();
      },
    });
    this.texts = await fetchTexts(place, this.store);
    this.conversation.open();
    addEventListener("storage", event => this.conversation.storeChanged(event.key));
    window.visualViewport?.addEventListener("resize", () => this.style.setProperty("--kk-seen", `${window.visualViewport?.height}px`));
    this.small.addEventListener("change", () => this.requestUpdate());
  }

  show(focus: boolean): void {
    this.hidden = false;
    if (focus) this.focusOn = this.small.matches ? "title" : "field";
    this.changed();
    this.conversation.remember(true);
  }

  hide(): void {
    this.hidden = true;
    this.menuOpen = false;
    this.conversation.remember(false);
    this.seen = this.heard;
    this.dispatchEvent(new CustomEvent("kari-close"));
  }

  override render() {
    const { texts, conversation } = this;
    if (!texts) return nothing;
    const modal = this.small.matches;
    const guard = (to: "first" | "last") => (modal ? html`<span tabindex="0" @focus=${() => this.wrapTo(to)}></span>` : nothing);
    return html`
      ${guard("last")}
      <section class="panel" id="panel" role="dialog" aria-modal=${modal ? "true" : nothing} lang=${texts.language}
               aria-label=${texts.text("panel")} @keydown=${(event: KeyboardEvent) => this.pressed(event)}>
        ${part.header(texts, conversation.speaker, this.menuOpen, { menu: () => { this.menuOpen = !this.menuOpen; }, close: () => this.hide() })}
        <div class="body">
          ${this.menuOpen ? part.menu(texts, conversation.code, conversation.phase === "ended", {
            save: () => this.save(), end: () => this.wish("end"), erase: () => this.wish("erase"),
          }) : nothing}
          ${conversation.followsLost ? html`<p class="status">${texts.text("gone")}</p>` : nothing}
          ${this.main(texts)}
          <div class="status" role="status">${this.status(texts)}</div>
        </div>
        <div class="foot">${this.foot(texts)}</div>
      </section>
      ${guard("first")}`;
  }

  override updated(): void {
    if (this.composer) this.fill(this.composer);
    const wanted = this.focusOn;
    if (!wanted || this.hidden || !this.texts) return;
    const target = wanted === "field" ? this.composer : this.renderRoot.querySelector<HTMLElement>(wanted === "first" ? ".first" : `#${wanted}`);
    if (!target) return;
    this.focusOn = undefined;
    void this.composer?.updateComplete.then(() => target.focus());
    if (!this.composer) target.focus();
  }

  /** The draft, when the field or the conversation is a new one; and what came back. */
  private fill(composer: KariComposer): void {
    const { id, drafts } = this.conversation;
    if (id && (id !== this.draftOf || composer !== this.filled)) {
      const draft = composer.value === "" ? drafts.read(id) : "";
      [this.draftOf, this.filled] = [id, composer];
      if (draft) composer.restore(draft);
      else drafts.keep(id, composer.value);
    }
    if (!this.returned) return;
    composer.restore(this.returned);
    this.returned = "";
  }

  private main(texts: Texts) {
    const { conversation } = this;
    if (conversation.phase === "unavailable") return part.unavailable(texts, () => conversation.retry());
    return html`<kari-log .shown=${conversation.shown} .texts=${texts} .limit=${longestMessage} .caughtUp=${conversation.caughtUp}
      .asks=${conversation.phase === "live"} .actions=${this.actions}></kari-log>`;
  }

  private foot(texts: Texts) {
    const { conversation } = this;
    const { speaker } = conversation;
    if (this.asking) return part.ask(texts, this.asking, { yes: () => void this.confirmed(), no: () => this.wish(undefined) });
    if (conversation.phase === "erased") return part.afterwards(texts, texts.text("erase.done"), { again: () => this.again() });
    if (conversation.phase === "ended") return part.afterwards(texts, "", { again: () => this.again(), save: () => this.save() });
    const ready = conversation.id !== undefined;
    const label = speaker.who === "agent" ? texts.text("composer.toAgent", { agent: speaker.name }) : texts.text("composer.toRobot");
    const person = html`<button type="button" class="button quiet person" @click=${() => this.send(texts.text("person"))}>${part.personIcon}${texts.text("person")}</button>`;
    return html`
      <kari-composer .texts=${texts} .label=${label} .limit=${longestMessage} .ready=${ready}
        @kari-send=${(event: CustomEvent<string>) => this.send(event.detail)} @kari-write=${(event: CustomEvent<string>) => this.written(event.detail)}>
        ${speaker.who === "robot" && ready ? person : nothing}
      </kari-composer>`;
  }

  private status(texts: Texts) {
    const { conversation } = this;
    if (conversation.phase === "unavailable") return nothing;
    if (this.lineStatus.says === "lost") return part.lostLine(texts);
    if (this.lineStatus.says === "back") return texts.text("line.back");
    if (this.told) return this.told;
    if (conversation.phase === "starting") return texts.text("connecting");
    const { theirs } = conversation.typing;
    if (!theirs) return nothing;
    const name = conversation.speaker.who === "agent" ? conversation.speaker.name : "";
    return html`${part.typingDots}${texts.text(theirs === "bot" ? "typing.robot" : "typing.agent", { agent: name })}`;
  }

  private readonly actions = {
    choose: (value: string) => this.send(value),
    retry: () => this.conversation.retry(),
    takeBack: (id: string) => { this.conversation.takeBack(id); this.composer?.focus(); },
  };

  private get composer(): KariComposer | null {
    return this.renderRoot.querySelector<KariComposer>("kari-composer");
  }

  /** How much others have said. */
  private get heard(): number {
    return this.conversation.activities.filter(activity => activity.text && activity.from.role !== "user").length;
  }

  private changed(): void {
    this.requestUpdate();
    // The field gives way to a button when the conversation ends; who stood in it must not be left nowhere.
    if (this.conversation.phase === "ended" && this.composer && this.shadowRoot?.activeElement === this.composer) this.focusOn = "first";
    if (!this.hidden || !this.conversation.caughtUp) this.seen = this.heard;
    this.dispatchEvent(new CustomEvent("kari-unread", { detail: this.heard - this.seen }));
  }

  private send(text: string): void {
    this.told = "";
    this.conversation.send(text);
    this.composer?.focus();
  }

  private written(text: string): void {
    if (this.conversation.id) this.conversation.drafts.keep(this.conversation.id, text);
    if (text !== "") this.conversation.tellTyping();
  }

  private save(): void {
    const { texts } = this;
    if (!texts) return;
    const now = new Date();
    this.menuOpen = false;
    this.focusOn = "menu-button";
    saveText(`${texts.text("transcript.file")}-${now.toISOString().slice(0, 10)}.txt`, transcript(this.conversation.activities, texts, this.conversation.code, now));
  }

  private wish(asking: "end" | "erase" | undefined): void {
    this.menuOpen = false;
    this.told = "";
    this.asking = asking;
    this.focusOn = asking ? "first" : "field";
  }

  private again(): void {
    this.focusOn = this.small.matches ? "title" : "field";
    this.conversation.startAnew();
  }

  private async confirmed(): Promise<void> {
    const { asking, texts } = this;
    this.wish(undefined);
    try {
      if (asking === "end") await this.conversation.end();
      else if (!(await this.conversation.erase())) this.told = texts?.text("erase.later") ?? "";
      if (asking === "end" || this.conversation.phase === "erased") this.focusOn = "first";
    } catch {
      this.told = texts?.text(asking === "erase" ? "erase.failed" : "line.lost") ?? "";
    }
    this.requestUpdate();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    if (this.menuOpen) { this.menuOpen = false; this.focusOn = "menu-button"; }
    else if (this.asking) this.wish(undefined);
    else this.hide();
  }

  private wrapTo(end: "first" | "last"): void {
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>("kari-composer, .panel button")];
    (end === "first" ? stops[0] : stops.at(-1))?.focus();
  }
}
