import { HttpTransportType, HubConnectionBuilder, LogLevel, type HubConnection } from "@microsoft/signalr";
import { LineLost, refusalOf } from "./refusal";
import type { Observer, Wire } from "./wire";

/** A SignalR hub over WebSocket alone: no negotiation, so that any node can take it. */
export class HubWire implements Wire {
  lost = () => {};
  private readonly hub: HubConnection;
  private closed = false;

  constructor(url: string) {
    this.hub = new HubConnectionBuilder()
      .withUrl(url, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
      .withServerTimeout(12_000)
      .withKeepAliveInterval(4_000)
      .configureLogging(LogLevel.None)
      .build();
    this.hub.onclose(() => {
      const byItself = !this.closed;
      this.closed = true;
      if (byItself) this.lost();
    });
  }

  async open(): Promise<void> {
    await this.hub.start();
  }

  async invoke(method: string, args: unknown[]): Promise<unknown> {
    try {
      return await this.hub.invoke(method, ...args);
    } catch (error) {
      throw this.explained(error);
    }
  }

  stream(method: string, args: unknown[], observer: Observer): () => void {
    const subscription = this.hub.stream(method, ...args).subscribe({
      next: item => observer.next(item),
      complete: () => observer.done(),
      error: error => observer.failed(this.explained(error)),
    });
    return () => {
      if (this.isOpen) subscription.dispose();
    };
  }

  close(): void {
    this.closed = true;
    void this.hub.stop().catch(() => {});
  }

  private get isOpen(): boolean {
    return !this.closed && this.hub.state === "Connected";
  }

  /** While the hub is open a failure is the server's answer; else the line broke on the way. */
  private explained(error: unknown): Error {
    const message = error instanceof Error ? error.message : String(error);
    return this.isOpen && !/connection being closed/.test(message) ? refusalOf(message) : new LineLost(message);
  }
}
