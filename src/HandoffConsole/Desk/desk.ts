import { Desk } from "./desk-model";
import { html, nothing, render } from "lit";
import { DeskElement } from "./element";
import "./duty-bar";
import "./entry-list";
import "./conversation-view";
import { Page } from "./shell";

/** The whole of it: who is on duty, the lists and the open conversation. */
class DeskRoot extends DeskElement {
  private known: ReadonlySet<string> | undefined;
  private news = "";

  protected override render() {
    const { texts, desk } = this;
    return html`
      ${desk.alive.signedOut ? this.signedOut() : nothing}
      <kari-duty .desk=${desk}></kari-duty>
      <main class="columns" ?data-open=${desk.openId !== undefined}>
        <kari-entries class="list" list="waiting" .desk=${desk}></kari-entries>
        <kari-entries class="list" list="mine" .desk=${desk}></kari-entries>
        <kari-conversation class="conversation" .desk=${desk}></kari-conversation>
      </main>
      <p class="visually-hidden" role="status">${this.news}</p>
      <h1 class="visually-hidden">${texts.of("title")}</h1>`;
  }

  protected override willUpdate(): void {
    const waiting = this.desk.state?.waiting;
    if (!waiting) return;
    const arrived = this.known && waiting.filter(entry => !this.known?.has(entry.conversationId));
    this.known = new Set(waiting.map(entry => entry.conversationId));
    // Said once for each that comes, not for each change of the queue.
    const first = arrived?.[0];
    if (first) this.news = this.texts.of("queue.arrived", { municipality: this.desk.page.municipality(first.municipality), count: waiting.length });
  }

  protected override updated(): void {
    const { state, page } = this.desk;
    const unread = (state?.held ?? []).filter(entry => entry.mine && this.desk.talk(entry.conversationId)?.unread !== 0).length;
    const count = unread + (state?.waiting.length ?? 0);
    const title = page.texts.of("title");
    document.title = count ? `(${count}) ${title}` : title;
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) {
      const address = new URL(location.href);
      address.searchParams.set("lang", link.lang);
      link.href = address.href;
    }
  }

  private signedOut() {
    const back = encodeURIComponent(location.pathname + location.search);
    return html`<p class="alarm" role="alert">${this.texts.of("signedOut.what")}
      <a href="/console/sign-in?return=${back}">${this.texts.of("signedOut.link")}</a></p>`;
  }
}

customElements.define("kari-desk-root", DeskRoot);

const place = document.querySelector<HTMLElement>("kari-desk");
if (place) {
  const desk = new Desk(Page.read());
  render(html`<kari-desk-root .desk=${desk}></kari-desk-root>`, place);
  desk.start();
}
