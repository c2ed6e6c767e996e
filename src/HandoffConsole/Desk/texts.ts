/** The desk's sentences, from content/console.*.yaml. */
export class Texts {
  constructor(private readonly all: Readonly<Record<string, string>>) {}

  find(key: string): string | undefined {
    return this.all[key];
  }

  /** The sentence with each {name} that has a value filled in; a key without a sentence shows itself. */
  of(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return (this.all[key] ?? key).replace(/\{([A-Za-z]+)\}/g, (hole, name: string) => String(values[name] ?? hole));
  }

  /** How long something has lasted, in words as short as a list needs. */
  lasted(milliseconds: number): string {
    const minutes = Math.floor(milliseconds / 60_000);
    if (minutes < 1) return this.of("ago.now");
    if (minutes < 60) return this.of("ago.minutes", { minutes });
    if (minutes < 24 * 60) return this.of("ago.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    return this.of("ago.days", { days: Math.floor(minutes / (24 * 60)) });
  }
}
