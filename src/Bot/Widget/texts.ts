import type { Store } from "@kommune-kari/live";
import type { Place } from "./place";

export interface Municipality {
  id: string;
  name: string;
  fullName: string;
  phone?: string;
  email?: string;
  hours?: string;
  chatHours?: string;
}

interface Told {
  language: string;
  texts: Record<string, string>;
  municipality: Municipality;
}

/** Every sentence of the chat, from content/chat.*.yaml, in one language. */
export class Texts {
  constructor(private readonly told: Told) {}

  get language(): string {
    return this.told.language;
  }

  get municipality(): Municipality {
    return this.told.municipality;
  }

  has(key: string): boolean {
    return key in this.told.texts;
  }

  text(key: string, values: Record<string, string | number> = {}): string {
    const about: Record<string, string | number | undefined> = {
      municipality: this.municipality.fullName,
      phone: this.municipality.phone,
      email: this.municipality.email,
      hours: this.municipality.hours,
      ...values,
    };
    return (this.told.texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(about[name] ?? whole));
  }

  /** Hours and minutes as the language writes them. */
  time(timestamp: string): string {
    return new Date(timestamp).toLocaleTimeString(this.locale, { hour: "2-digit", minute: "2-digit" });
  }

  date(time: Date): string {
    return time.toLocaleString(this.locale, { dateStyle: "long", timeStyle: "short" });
  }

  // Not every browser has nynorsk; dates and times are the same in bokmål but for a weekday, which is not shown.
  private get locale(): string {
    return this.language === "en" ? "en-GB" : "nb-NO";
  }
}

/** From the server; kept, so that the way to a person is known when the server is not there. */
export async function fetchTexts(place: Place, store: Store): Promise<Texts> {
  const key = `kari:texts:${place.origin}:${place.municipality}:${place.language}`;
  try {
    const query = new URLSearchParams({ municipality: place.municipality, lang: place.language });
    const answer = await fetch(`${place.origin}/api/chat/texts?${query}`, { credentials: "omit", signal: AbortSignal.timeout(8000) });
    if (!answer.ok) throw new Error(`texts: ${answer.status}`);
    const told = (await answer.json()) as Told;
    store.set(key, JSON.stringify(told));
    return new Texts(told);
  } catch (error) {
    const kept = store.get(key);
    if (kept) return new Texts(JSON.parse(kept) as Told);
    throw error;
  }
}
