import { html, LitElement, nothing } from "lit";
import { sendIcon } from "./icons";
import { composerStyle } from "./styles/composer";
import { buttons, tokens } from "./styles/tokens";
import type { Texts } from "./texts";

const countWithin = 400;

/** Where the citizen writes. Events: `kari-send` (text), `kari-write` (the text as it stands). */
export class KariComposer extends LitElement {
  static override styles = [tokens, buttons, composerStyle];
  static override properties = {
    texts: { attribute: false },
    label: { attribute: false },
    limit: { attribute: false },
    ready: { attribute: false },
    value: { state: true },
  };

  declare texts: Texts;
  declare label: string;
  /** Longest message, in characters. */
  declare limit: number;
  /** There is a conversation to write to. */
  declare ready: boolean;
  declare value: string;

  constructor() {
    super();
    this.value = "";
  }

  override focus(): void {
    this.field?.focus();
  }

  /** Puts text in the field, after what stands there. */
  restore(text: string): void {
    this.value = this.value.trim() === "" ? text : `${this.value}\n${text}`;
    this.tell("kari-write", this.value);
  }

  override render() {
    const left = this.limit - this.value.length;
    return html`
      <form @submit=${(event: Event) => { event.preventDefault(); this.send(); }}>
        <div class="above"><label for="text">${this.label}</label><slot></slot></div>
        <div class="field">
          <textarea id="text" rows="1" .value=${this.value} aria-describedby="hint count" aria-invalid=${left < 0 ? "true" : nothing}
                    enterkeyhint="send" autocomplete="off" @input=${() => this.written()} @keydown=${(event: KeyboardEvent) => this.pressed(event)}></textarea>
          <button type="submit" class="button main" aria-disabled=${this.maySend ? "false" : "true"}>${sendIcon}<span>${this.texts.text("composer.send")}</span></button>
        </div>
        <p class="hint"><span id="hint">${this.texts.text("composer.hint")}</span>${this.count(left)}</p>
      </form>`;
  }

  private count(left: number) {
    const text = left < 0 ? this.texts.text("composer.over", { count: -left }) : left <= countWithin ? this.texts.text("composer.left", { count: left }) : "";
    return html`<span id="count" class=${left < 0 ? "over" : ""} role=${left < 0 ? "alert" : nothing}>${text}</span>`;
  }

  private get field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector("textarea");
  }

  private get maySend(): boolean {
    return this.ready && this.value.trim() !== "" && this.value.length <= this.limit;
  }

  private written(): void {
    this.value = this.field?.value ?? "";
    this.tell("kari-write", this.value);
  }

  private pressed(event: KeyboardEvent): void {
    // Enter that picks a word in an input method is no wish to send; 229 is what Safari says of it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.send();
  }

  private send(): void {
    if (!this.maySend) return this.focus();
    const text = this.value.trim();
    this.value = "";
    this.tell("kari-write", "");
    this.tell("kari-send", text);
    this.focus();
  }

  private tell(name: string, detail: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
