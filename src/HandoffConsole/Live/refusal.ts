const codes = [
  "bad-input", "unknown-municipality", "not-found", "forbidden", "expired", "gone",
  "closed", "too-long", "rate-limited", "unavailable",
] as const;

export type Code = (typeof codes)[number];

/** The server answered, and the answer is no; `code` is stable. */
export class Refusal extends Error {
  constructor(readonly code: Code) {
    super(code);
  }

  /** Trying the same again later may help. */
  get passing(): boolean {
    return this.code === "unavailable" || this.code === "rate-limited";
  }
}

/** Nobody knows whether the server got it: try again with the same id. */
export class LineLost extends Error {}

export function asCode(text: string): Code | undefined {
  return codes.find(code => code === text);
}

/** A HubException's message ends in its code; a fault without one is the server's own. */
export function refusalOf(message: string): Refusal {
  const told = /HubException:\s*([a-z-]+)/.exec(message)?.[1] ?? "";
  return new Refusal(asCode(told) ?? "unavailable");
}
