import { asCode, LineLost, Refusal, type Activity, type Observer, type Wire } from "@kommune-kari/live";

const paths: Record<string, string> = {
  Start: "start", Refresh: "refresh", Send: "send", Typing: "typing", Rate: "rate", End: "end", Erase: "erase", Transcript: "transcript",
};
const waitSeconds = 20;
const atLeastBetween = 1_000;

/** The chat hub's calls over plain HTTP, for networks that let no WebSocket through. */
export class HttpWire implements Wire {
  lost = () => {};
  private readonly leaving = new AbortController();

  constructor(private readonly origin: string, private readonly municipality: string) {}

  async open(): Promise<void> {
    await this.ask(`texts?municipality=${encodeURIComponent(this.municipality)}`, {});
  }

  async invoke(method: string, args: unknown[]): Promise<unknown> {
    const path = paths[method] ?? method;
    const [token, body] = method === "Start" ? [undefined, args[0]] : [args[0] as string, args[1]];
    return this.ask(path, method === "Transcript" ? { token } : { token, body: body ?? {} });
  }

  stream(_method: string, args: unknown[], observer: Observer): () => void {
    const stopping = new AbortController();
    void this.poll(args[0] as string, args[1] as number, observer, stopping.signal);
    return () => stopping.abort();
  }

  close(): void {
    this.leaving.abort();
  }

  private async poll(token: string, watermark: number, observer: Observer, stopped: AbortSignal): Promise<void> {
    try {
      while (!stopped.aborted) {
        const asked = performance.now();
        const set = (await this.ask(`activities?watermark=${watermark}&wait=${waitSeconds}`, { token })) as { activities: Activity[]; watermark: number };
        if (stopped.aborted) return;
        watermark = set.watermark;
        for (const activity of set.activities) observer.next(activity);
        if (set.activities.some(activity => activity.type === "endOfConversation")) return observer.done();
        if (set.activities.length === 0) await pause(atLeastBetween - (performance.now() - asked));
      }
    } catch (error) {
      if (!stopped.aborted) observer.failed(error as Error);
    }
  }

  private async ask(path: string, { token, body }: { token?: string | undefined; body?: unknown }): Promise<unknown> {
    const headers: Record<string, string> = {};
    if (token !== undefined) headers["Authorization"] = `Bearer ${token}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    let answer: Response;
    let told: unknown;
    try {
      const method = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
      answer = await fetch(`${this.origin}/api/chat/${path}`, { ...method, headers, credentials: "omit", cache: "no-store", signal: this.leaving.signal });
      told = await answer.json().catch(() => undefined);
    } catch {
      if (!this.leaving.signal.aborted) this.lost();
      throw new LineLost();
    }
    if (answer.ok) return told;
    throw new Refusal(asCode((told as { error?: { code?: string } } | undefined)?.error?.code ?? "") ?? "unavailable");
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, Math.max(0, milliseconds)));
}
