import type { AgentShown } from "./state";
import { Texts } from "./texts";

export interface Named {
  id: string;
  name: string;
}

/** What the server put in the page. */
export interface Shell {
  language: string;
  texts: Record<string, string>;
  me: AgentShown;
  municipalities: Named[];
  /** What a conversation can be about: articles, by title. */
  topics: Named[];
}

/** The wording and names that every part of the desk needs. */
export class Page {
  readonly texts: Texts;
  readonly me: AgentShown;
  readonly municipalities: readonly Named[];
  readonly topics: readonly Named[];
  private readonly languages: Intl.DisplayNames;
  private readonly clock: Intl.DateTimeFormat;

  constructor(shell: Shell) {
    // Not every browser knows nynorsk; the next best is the other Norwegian.
    const locales = shell.language === "nn" ? ["nn", "nb", "no"] : [shell.language];
    this.texts = new Texts(shell.texts);
    this.me = shell.me;
    this.municipalities = shell.municipalities;
    this.topics = shell.topics;
    this.languages = new Intl.DisplayNames(locales, { type: "language", languageDisplay: "standard" });
    this.clock = new Intl.DateTimeFormat(locales, { hour: "2-digit", minute: "2-digit" });
  }

  static read(): Page {
    return new Page(JSON.parse(document.getElementById("desk-shell")?.textContent ?? "") as Shell);
  }

  municipality(id: string): string {
    return this.municipalities.find(one => one.id === id)?.name ?? id;
  }

  language(code: string): string {
    const known = this.texts.find(`language.${code}`);
    if (known) return known;
    try {
      return this.languages.of(code) ?? code;
    } catch {
      return code;
    }
  }

  time(at: string | undefined): string {
    return at ? this.clock.format(new Date(at)) : "";
  }
}
