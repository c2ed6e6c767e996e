import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { DeskElement } from "./element";
import type { Talk } from "./talk";

const longest = 4_000;
const countFrom = 3_500;

type Kind = "reply" | "note";

/** Where the agent writes: to the citizen, or a note that only agents see. */
class Composer extends DeskElement {
  static override properties: PropertyDeclarations = { talk: { attribute: false }, mayReply: { type: Boolean } };
  declare talk: Talk;
  declare mayReply: boolean;
  private chosen: Kind = "reply";
  private busy = false;
  private noting = false;

  private get kind(): Kind {
    return this.mayReply ? this.chosen : "note";
  }

  protected override render() {
    const { texts, talk, kind } = this;
    const draft = talk.draft(kind);
    if (!this.mayReply && !this.noting && draft === "")
      return html`<p class="composer"><button class="small" @click=${() => this.choose("note")}>${texts.of("composer.noteOpen")}</button></p>`;
    return html`
      <form class="composer ${kind}" @submit=${(event: SubmitEvent) => { event.preventDefault(); void this.send(); }}>
        ${talk.returned ? html`<p class="notice" role="alert">${texts.of("sending.refused", { why: texts.of(`error.${talk.returned.code}`) })}</p>` : nothing}
        <div class="head">
          <label for="composer">${texts.of(`composer.${kind}Label`)}</label>
          ${this.mayReply ? html`
            <div class="kinds" role="group" aria-label=${texts.of("composer.kinds")}>
              ${(["reply", "note"] as const).map(each => html`
                <button type="button" class="small" aria-pressed=${each === kind} @click=${() => this.choose(each)}>${texts.of(`composer.${each}`)}</button>`)}
            </div>` : nothing}
        </div>
        <textarea id="composer" rows="2" .value=${live(draft)} aria-describedby="composer-hint"
          @input=${(event: InputEvent) => this.write((event.target as HTMLTextAreaElement).value)}
          @keydown=${(event: KeyboardEvent) => this.key(event)}></textarea>
        <div class="foot">
          <p id="composer-hint">${texts.of("composer.hint")}</p>
          ${draft.length > countFrom ? html`<p class="length" data-over=${draft.length > longest}>${texts.of("composer.length", { count: draft.length, longest })}</p>` : nothing}
          <button class="primary" ?disabled=${this.busy}>${texts.of(`composer.${kind}Send`)}</button>
        </div>
      </form>`;
  }

  // What was begun as a note stays one: after a claim the field is for the citizen, with a draft of its own.
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("mayReply") && this.mayReply) this.chosen = "reply";
  }

  private choose(kind: Kind): void {
    [this.chosen, this.noting] = [kind, true];
    this.requestUpdate();
    void this.updateComplete.then(() => this.find("textarea")?.focus());
  }

  private write(text: string): void {
    this.talk.write(this.kind, text);
    this.requestUpdate();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void this.send();
  }

  private async send(): Promise<void> {
    const { talk, kind } = this;
    const text = talk.draft(kind).trim();
    if (text === "" || text.length > longest || this.busy) return;
    if (kind === "reply") {
      talk.say(text);
    } else {
      this.busy = true;
      if (await this.desk.note(talk.id, text)) talk.write("note", "");
      this.busy = false;
    }
    this.requestUpdate();
  }
}

customElements.define("kari-composer", Composer);
