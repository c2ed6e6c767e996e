import type { KariChat } from "./panel";
import { keptKey, readKept, type Kept, type Place } from "./place";
import { launcherStyle } from "./styles/launcher";

interface Words { open: string; loading: string; failed: string; unreadOne: string; unreadMore: string }

/** Set by the server before this script: the launcher's words in each language, and which chat.js belongs to it. */
declare const kariLaunch: Record<string, Words> & { version?: unknown };

const script = document.currentScript as HTMLScriptElement | null;

/** The button on a municipality's page. The chat behind it is fetched, and anything stored, when somebody opens it. */
class KommuneKari extends HTMLElement {
  private readonly button = document.createElement("button");
  private readonly note = document.createElement("p");
  private chat: Promise<KariChat> | undefined;
  private unread = 0;

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const style = new CSSStyleSheet();
    style.replaceSync(launcherStyle);
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    this.button.type = "button";
    this.button.lang = this.note.lang = this.language;
    this.button.setAttribute("aria-expanded", "false");
    this.button.addEventListener("click", () => void this.open(true));
    this.note.setAttribute("role", "status");
    root.append(this.note, this.button);
    this.label();
    const kept = this.kept();
    if (kept?.open) void this.open(false);
    else if (kept?.live) void this.load().catch(() => {});
  }

  private get language(): string {
    const wanted = (this.dataset["lang"] ?? document.documentElement.lang).slice(0, 2).toLowerCase();
    return wanted === "no" ? "nb" : wanted in kariLaunch ? wanted : "nn";
  }

  private get words(): Words {
    return kariLaunch[this.language] as Words;
  }

  private get place(): Place {
    return {
      origin: this.dataset["origin"] ?? location.origin,
      municipality: this.dataset["municipality"] ?? "",
      language: this.dataset["lang"] ?? this.language,
    };
  }

  private kept(): Kept | undefined {
    try {
      return readKept(localStorage.getItem(keptKey(this.place)));
    } catch {
      return undefined;
    }
  }

  private async open(focus: boolean): Promise<void> {
    this.note.textContent = this.words.loading;
    this.button.setAttribute("aria-busy", "true");
    try {
      const chat = await this.load();
      this.note.textContent = "";
      this.button.setAttribute("aria-expanded", "true");
      this.button.hidden = true;
      chat.show(focus);
    } catch {
      this.note.textContent = this.words.failed;
    } finally {
      this.button.removeAttribute("aria-busy");
    }
  }

  private load(): Promise<KariChat> {
    this.chat ??= this.fetchChat().catch((error: unknown) => {
      this.chat = undefined;
      throw error;
    });
    return this.chat;
  }

  private async fetchChat(): Promise<KariChat> {
    const version = typeof kariLaunch.version === "string" ? `?v=${kariLaunch.version}` : "";
    const module = (await import(`${this.place.origin}/kari/chat.js${version}`)) as typeof import("./chat");
    const chat = await module.mount(this.shadowRoot!, this.place);
    chat.addEventListener("kari-close", () => this.closed());
    chat.addEventListener("kari-unread", event => this.tell((event as CustomEvent<number>).detail));
    return chat;
  }

  private closed(): void {
    this.button.hidden = false;
    this.button.setAttribute("aria-expanded", "false");
    this.button.focus();
  }

  private tell(unread: number): void {
    if (unread === this.unread) return;
    this.unread = unread;
    this.label();
  }

  private label(): void {
    const { open, unreadOne, unreadMore } = this.words;
    const text = document.createElement("span");
    text.textContent = open;
    const badge = document.createElement("span");
    badge.className = "badge";
    badge.textContent = this.unread === 1 ? unreadOne : unreadMore.replace("{count}", String(this.unread));
    this.button.replaceChildren(bubble(), text, ...(this.unread > 0 ? [badge] : []));
  }
}

function bubble(): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M4 5.5h16v11h-8.5L7 20.5v-4H4zM8 9.5h8M8 12.7h5");
  svg.append(path);
  return svg;
}

function place(): void {
  if (!script?.dataset["municipality"] || document.querySelector("kommune-kari")) return;
  const element = document.createElement("kommune-kari");
  Object.assign(element.dataset, { origin: new URL(script.src).origin, ...script.dataset });
  document.body.append(element);
}

if (!customElements.get("kommune-kari")) {
  customElements.define("kommune-kari", KommuneKari);
  if (document.body) place();
  else addEventListener("DOMContentLoaded", place);
}
