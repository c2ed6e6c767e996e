import type { Store } from "@kommune-kari/live";

/** Where the chat stands: whose server, whose municipality, which language the page asks for. */
export interface Place {
  /** Origin of the server, such as https://chat.example.no. */
  origin: string;
  municipality: string;
  language: string;
  /** Changes when chat.js does. */
  version?: string;
}

/** What the browser keeps of a conversation between pages, reloads and tabs. */
export interface Kept {
  conversationId: string;
  token: string;
  expiresAt: string;
  code: string;
  /** The panel was open. */
  open: boolean;
  /** Closed, but somebody may write: the next page looks for news without opening. */
  live: boolean;
}

export const keptKey = (place: Place): string => `kari:${place.origin}:${place.municipality}`;

export function readKept(text: string | null): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? "null") as Kept | null;
    return kept?.conversationId && kept.token ? kept : undefined;
  } catch {
    return undefined;
  }
}

export const keep = (store: Store, place: Place, kept: Kept): void => store.set(keptKey(place), JSON.stringify(kept));
