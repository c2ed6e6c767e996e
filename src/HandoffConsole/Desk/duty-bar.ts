import { html, nothing } from "lit";
import { DeskElement } from "./element";

const capacities = [1, 2, 3, 4, 5, 6];

/** On duty or not, for whom, who else is, and how the line is. */
class DutyBar extends DeskElement {
  private wasLost = false;
  private backUntil = 0;

  protected override render() {
    const { texts, desk } = this;
    const duty = desk.state?.onDuty;
    const colleagues = duty?.colleagues ?? [];
    return html`
      <div class="duty">
        <p class="on-duty" data-on=${duty?.me ?? false}><span class="dot" aria-hidden="true"></span>${this.where()}</p>
        ${duty ? html`
          <button class=${duty.me ? "" : "primary"} @click=${() => this.ask()}>${texts.of(duty.me ? "duty.change" : "duty.goOn")}</button>
          ${duty.me ? html`<button @click=${() => void this.goOff()}>${texts.of("duty.goOff")}</button>` : nothing}
          <p class="colleagues">${colleagues.length
            ? texts.of("duty.colleagues", { names: colleagues.map(one => one.name).join(", ") })
            : texts.of("duty.alone")}</p>` : nothing}
        <p class="line-state" role="status" data-state=${desk.lineState}>${this.lineText()}</p>
        ${desk.problem ? html`<p class="problem" role="alert">${desk.problem}</p>` : nothing}
      </div>
      ${this.dialog()}`;
  }

  private where(): string {
    const duty = this.desk.state?.onDuty;
    if (!duty) return this.texts.of("duty.unknown");
    if (!duty.me) return this.texts.of("duty.off");
    return this.texts.of("duty.on", { municipalities: duty.municipalities.map(id => this.desk.page.municipality(id)).join(", ") });
  }

  private lineText(): string {
    const state = this.desk.lineState;
    if (state === "lost") this.wasLost = true;
    if (state === "open" && this.wasLost) {
      this.wasLost = false;
      this.backUntil = Date.now() + 4_000;
      setTimeout(() => this.requestUpdate(), 4_100);
    }
    if (state === "open") return Date.now() < this.backUntil ? this.texts.of("line.back") : "";
    return this.texts.of(`line.${state}`);
  }

  private dialog() {
    const { texts, desk } = this;
    const duty = desk.state?.onDuty;
    const last = desk.duty.last(desk.page.municipalities.map(one => one.id));
    const chosen = duty?.me ? { municipalities: duty.municipalities, capacity: duty.capacity } : last;
    return html`
      <dialog aria-labelledby="duty-title">
        <form method="dialog" @submit=${(event: SubmitEvent) => this.goOn(event)}>
          <h2 id="duty-title">${texts.of("duty.goOn")}</h2>
          <fieldset>
            <legend>${texts.of("duty.forWhom")}</legend>
            ${desk.page.municipalities.map(one => html`
              <label class="choice"><input type="checkbox" name="municipality" value=${one.id} ?checked=${chosen.municipalities.includes(one.id)}>${one.name}</label>`)}
          </fieldset>
          <label class="field">${texts.of("duty.capacity")}
            <select name="capacity">${capacities.map(n => html`<option ?selected=${n === chosen.capacity}>${n}</option>`)}</select>
          </label>
          <p class="problem" role="alert"></p>
          <p class="buttons">
            <button class="primary" value="go">${texts.of("duty.goOn")}</button>
            <button type="button" @click=${() => this.find<HTMLDialogElement>("dialog")?.close()}>${texts.of("cancel")}</button>
          </p>
        </form>
      </dialog>`;
  }

  private ask(): void {
    const dialog = this.find<HTMLDialogElement>("dialog");
    dialog?.querySelector("form")?.reset();
    dialog?.showModal();
  }

  private goOn(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const municipalities = data.getAll("municipality").map(String);
    const problem = form.querySelector<HTMLElement>(".problem");
    if (municipalities.length === 0) {
      event.preventDefault();
      if (problem) problem.textContent = this.texts.of("duty.chooseOne");
      return;
    }
    if (problem) problem.textContent = "";
    void this.desk.goOnDuty({ municipalities, capacity: Number(data.get("capacity")) });
  }

  private async goOff(): Promise<void> {
    const held = (this.desk.state?.held ?? []).filter(entry => entry.mine).length;
    if (held > 0 && !confirm(this.texts.of("duty.stillHeld", { count: held }))) return;
    if (await this.desk.goOffDuty()) this.find<HTMLButtonElement>("button")?.focus();
  }
}

customElements.define("kari-duty", DutyBar);
