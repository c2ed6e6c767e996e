import { claims } from "@kommune-kari/live";
import { html, nothing } from "lit";
import { DeskElement } from "./element";
import type { Colleague, Entry } from "./state";
import type { Talk } from "./talk";

const outcomes = ["solved", "follow-up", "passed-on", "abandoned", "spam"];

export type Way = "transfer" | "release" | "end";

/** Letting go of a conversation: to a colleague or the queue, to the bot, or for good. */
export class Closing extends DeskElement {
  private way: Way = "end";
  private talk: Talk | undefined;
  private entry: Entry | undefined;
  private problem = "";
  private busy = false;

  ask(way: Way, talk: Talk, entry: Entry): void {
    [this.way, this.talk, this.entry, this.problem] = [way, talk, entry, ""];
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.find("form")?.querySelectorAll("textarea, input").forEach(field => { if (field instanceof HTMLTextAreaElement) field.value = ""; });
      this.find<HTMLDialogElement>("dialog")?.showModal();
    });
  }

  protected override render() {
    const { texts, way } = this;
    return html`
      <dialog aria-labelledby="closing-title">
        ${this.talk ? html`
          <form @submit=${(event: SubmitEvent) => { event.preventDefault(); void this.go(event.target as HTMLFormElement); }}>
            <h2 id="closing-title">${texts.of(`${way}.title`)}</h2>
            <p>${texts.of(`${way}.what`)}</p>
            ${way === "transfer" ? this.transfer() : this.outcome(this.talk)}
            <p class="problem" role="alert">${this.problem}</p>
            <p class="buttons">
              <button class="primary" ?disabled=${this.busy}>${texts.of(`${way}.go`)}</button>
              <button type="button" @click=${() => this.close()}>${texts.of("cancel")}</button>
            </p>
          </form>` : nothing}
      </dialog>`;
  }

  private get colleagues(): Colleague[] {
    const { entry } = this;
    return entry ? (this.desk.state?.onDuty.colleagues ?? []).filter(one => one.municipalities.includes(entry.municipality)) : [];
  }

  private transfer() {
    const { texts } = this;
    return html`
      <fieldset><legend>${texts.of("transfer.to")}</legend>
        ${this.colleagues.map(one => html`<label class="choice"><input type="radio" name="to" value=${one.id} required>${one.name}</label>`)}
        <label class="choice"><input type="radio" name="to" value="" required>${texts.of("transfer.queue")}</label>
      </fieldset>
      ${this.colleagues.length ? nothing : html`<p class="quiet">${texts.of("transfer.nobody")}</p>`}
      <label class="field">${texts.of("transfer.note")}<textarea name="note" rows="3" maxlength="4000"></textarea></label>`;
  }

  private outcome(talk: Talk) {
    const { texts, desk } = this;
    const cited = talk.thread.activities.flatMap(claims).map(claim => claim.id?.split("#")[0]);
    const suggested = desk.page.topics.find(topic => topic.id === cited.at(-1));
    return html`
      <fieldset><legend>${texts.of("closing.outcome")}</legend>
        ${outcomes.map(one => html`<label class="choice"><input type="radio" name="outcome" value=${one} required>${texts.of(`outcome.${one}`)}</label>`)}
      </fieldset>
      <label class="field">${texts.of("closing.topic")}
        <input name="topic" list="topics" autocomplete="off" .value=${suggested?.name ?? ""}></label>
      <datalist id="topics">${desk.page.topics.map(topic => html`<option value=${topic.name}></option>`)}</datalist>`;
  }

  private async go(form: HTMLFormElement): Promise<void> {
    const { desk, talk } = this;
    if (!talk || this.busy) return;
    const data = new FormData(form);
    const written = String(data.get("topic") ?? "").trim();
    const topic = desk.page.topics.find(one => one.name.toLowerCase() === written.toLowerCase());
    // Only what stands in the list: free text could name a person.
    if (written && !topic) return this.tell(this.texts.of("closing.topicUnknown"));
    this.busy = true;
    const done = this.way === "transfer"
      ? await desk.transfer(talk.id, String(data.get("to")) || undefined, String(data.get("note") ?? "").trim())
      : await desk.close(talk.id, this.way === "release" ? "Release" : "End", String(data.get("outcome")), topic?.id);
    this.busy = false;
    if (done) this.close();
    this.tell(done ? "" : desk.problem);
  }

  private tell(problem: string): void {
    this.problem = problem;
    this.requestUpdate();
  }

  private close(): void {
    this.find<HTMLDialogElement>("dialog")?.close();
    this.desk.show(this.desk.openId);
  }
}

customElements.define("kari-closing", Closing);
