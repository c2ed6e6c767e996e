import type { Store } from "./store";

/** What is written and not sent, by conversation; survives reloads. */
export class Drafts {
  constructor(private readonly store: Store, private readonly key: string) {}

  read(conversation: string): string {
    return this.store.get(`${this.key}:${conversation}`) ?? "";
  }

  keep(conversation: string, text: string): void {
    if (text === "") this.store.remove(`${this.key}:${conversation}`);
    else this.store.set(`${this.key}:${conversation}`, text);
  }
}
