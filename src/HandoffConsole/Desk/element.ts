import { LitElement, type PropertyDeclarations } from "lit";
import type { Desk } from "./desk-model";
import type { Texts } from "./texts";

/** A part of the desk: reads the model, draws itself again when the model moves. In the page's own DOM, so that one style sheet serves all. */
export abstract class DeskElement extends LitElement {
  static override properties: PropertyDeclarations = { desk: { attribute: false } };
  declare desk: Desk;
  private unsubscribe = () => {};

  protected get texts(): Texts {
    return this.desk.page.texts;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unsubscribe = this.desk.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected find<T extends HTMLElement>(selector: string): T | null {
    return this.querySelector<T>(selector);
  }
}
