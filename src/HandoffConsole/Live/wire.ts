export interface Observer {
  next(item: unknown): void;
  done(): void;
  failed(error: Error): void;
}

/** One connection, used once: opened, and lost or closed. Calls reject with Refusal (answered) or LineLost (unknown). */
export interface Wire {
  open(): Promise<void>;
  invoke(method: string, args: unknown[]): Promise<unknown>;
  /** Returns what stops it. */
  stream(method: string, args: unknown[], observer: Observer): () => void;
  close(): void;
  /** Called once when an open wire breaks by itself. */
  lost: () => void;
}
