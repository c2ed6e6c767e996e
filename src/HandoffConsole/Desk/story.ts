import { html, nothing, type PropertyDeclarations } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { DeskElement } from "./element";
import type { Talk } from "./talk";
import { told, unsent } from "./told";

const nearEnd = 40;

/** All that was said, by whom, and what is on its way. Stays where the agent reads; follows only from the end. */
class Story extends DeskElement {
  static override properties: PropertyDeclarations = { talk: { attribute: false } };
  declare talk: Talk;
  private atEnd = true;
  private lastTop = 0;
  private readonly resized = new ResizeObserver(() => { if (this.atEnd) this.scrollToEnd(); });
  private count = 0;
  private hasNews = false;

  protected override render() {
    const { texts, desk, talk } = this;
    return html`
      <div class="story" role="log" tabindex="0" aria-label=${texts.of("story.title")} @scroll=${() => this.scrolled()}>
        ${repeat(talk.thread.activities, activity => activity.id, activity => told(activity, desk.page))}
        ${repeat(talk.outbox.unsent, waiting => waiting.activityId, waiting => unsent(waiting, desk.page, () => talk.outbox.kick()))}
      </div>
      ${this.hasNews ? html`<button class="news" @click=${() => this.toEnd()}>${texts.of("story.news")}</button>` : nothing}
      <p class="typing" role="status">${talk.citizenTypes ? texts.of("story.typing") : ""}</p>`;
  }

  protected override firstUpdated(): void {
    if (this.box) this.resized.observe(this.box);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override updated(): void {
    const count = this.talk.thread.activities.length + this.talk.outbox.unsent.length;
    const grew = count > this.count;
    this.count = count;
    if (!grew) return;
    if (this.atEnd || this.talk.outbox.unsent.length > 0) this.scrollToEnd();
    else if (!this.hasNews) {
      this.hasNews = true;
      this.requestUpdate();
    }
  }

  private get box(): HTMLElement | null {
    return this.find(".story");
  }

  private scrolled(): void {
    const box = this.box;
    if (!box) return;
    // Only the agent scrolls up; a box that shrinks or a message that comes does not mean that one wants to read back.
    if (box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd) this.atEnd = true;
    else if (box.scrollTop < this.lastTop) this.atEnd = false;
    this.lastTop = box.scrollTop;
    if (this.atEnd && this.hasNews) {
      this.hasNews = false;
      this.requestUpdate();
    }
  }

  private scrollToEnd(): void {
    const box = this.box;
    if (box) box.scrollTop = box.scrollHeight;
  }

  private toEnd(): void {
    this.scrollToEnd();
    this.box?.focus();
  }
}

customElements.define("kari-story", Story);
