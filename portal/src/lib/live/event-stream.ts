import { Refused, refusal, Unreachable } from '../api/problem';
import { EventReader, type ServerEvent } from './event-reader';

/**
 * How far what is shown can be trusted: `live` is heard from; `stale` was live but has gone silent; `offline` cannot
 * reach the server, or was refused by it.
 */
export type Connection = 'connecting' | 'live' | 'stale' | 'offline';

export interface StreamListener {
  event(event: ServerEvent): void;
  connection(connection: Connection, reason: Refused | Unreachable | null): void;
}

/** How a line is asked for, in the name of the person; the answer tells when its end is due. */
export type Ask = (from: string, init: RequestInit) => Promise<{ answer: Response; dueAt: number }>;

/** Heartbeats come every 10 s: after two and a half of them the line counts as dead. */
export const SILENCE_MS = 25_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * A stream of server-sent events that heals itself. `EventSource` is not used because it gives up for ever on a 503,
 * cannot send a language or a token, hides the problem of a refusal, and never notices a line that died in silence.
 */
export class EventStream {
  private lastId: string | null = null;
  private failures = 0;
  private heard = false;
  private dueAt = Infinity;
  private asked = FIRST_WAIT_MS;
  private request = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    private readonly from: string,
    private readonly headers: () => Record<string, string>,
    private readonly listener: StreamListener,
    private readonly ask: Ask,
  ) {}

  open(): void {
    this.listener.connection('connecting', null);
    void this.connect();
  }

  close(): void {
    this.closed = true;
    this.drop();
  }

  /** The network is back, or a person asks: no more waiting. */
  retryNow(): void {
    if (this.closed || this.timer === undefined || this.heard) return;
    this.drop();
    void this.connect();
  }

  /** The network is known to be gone: say so at once instead of after the silence. */
  lost(): void {
    if (!this.closed) this.fail(new Unreachable('offline'));
  }

  private async connect(): Promise<void> {
    const request = (this.request = new AbortController());
    this.watch();
    try {
      await this.follow(request.signal);
      if (!request.signal.aborted) this.end(new Unreachable('ended'));
    } catch (cause) {
      if (!request.signal.aborted) this.end(cause instanceof Refused ? cause : new Unreachable('', { cause }));
    }
  }

  /** A line lives no longer than the token that opened it: that end is no fault, and the next line follows at once. */
  private end(reason: Refused | Unreachable): void {
    if (!this.heard || Date.now() < this.dueAt) return this.fail(reason);
    this.drop();
    void this.connect();
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const resume = this.lastId === null ? {} : { 'last-event-id': this.lastId };
    const headers = { accept: 'text/event-stream, application/problem+json', ...this.headers(), ...resume };
    const { answer, dueAt } = await this.ask(this.from, { headers, signal, cache: 'no-store' });
    this.dueAt = dueAt;
    if (!answer.ok || !answer.body) throw await refusal(answer);
    const events = new EventReader(this.lastId);
    const pieces = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      if (signal.aborted) return;
      this.hear();
      for (const event of events.read(piece.value)) this.deliver(event);
      this.asked = events.retry ?? this.asked;
    }
  }

  private deliver(event: ServerEvent): void {
    this.lastId = event.id || null;
    this.listener.event(event);
  }

  private hear(): void {
    this.failures = 0;
    this.watch();
    if (!this.heard) this.listener.connection('live', null);
    this.heard = true;
  }

  private watch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.silent(), SILENCE_MS);
  }

  private silent(): void {
    const wasLive = this.heard;
    this.drop();
    this.listener.connection(wasLive ? 'stale' : 'offline', wasLive ? null : new Unreachable('silent'));
    void this.connect();
  }

  private fail(reason: Refused | Unreachable): void {
    this.drop();
    this.listener.connection('offline', reason);
    this.timer = setTimeout(() => void this.connect(), this.wait());
  }

  /** Doubles from what the server asks, with a quarter of chance so that a province does not come back all at once. */
  private wait(): number {
    const wait = Math.min(LONGEST_WAIT_MS, this.asked * 2 ** this.failures++);
    return wait * (0.75 + Math.random() / 4);
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.heard = false;
    this.request.abort();
  }
}
