import { SvelteSet } from 'svelte/reactivity';
import { streamAddress, type ScopeAddress } from '../api/client';
import { parseExactly } from '../api/exact-json';
import type { Problem } from '../api/problem';
import { Refused, type Unreachable } from '../api/problem';
import type { TotalChanged, Totals } from '../api/types';
import { language } from '../language/choice.svelte';
import type { ServerEvent } from '../live/event-reader';
import { EventStream, type Connection, type StreamListener } from '../live/event-stream';
import { ask } from '../sign-in/ask';
import { applyChanges, type Change, type Standing } from './standing';

/** How long a child stays lit after it moved. */
const LIT_MS = 3_000;

/** A unit's totals kept live. Changes are gathered and shown once a frame, so a storm of them costs one drawing. */
export class LiveBoard implements StreamListener {
  standing = $state.raw<Standing | null>(null);
  connectionState = $state.raw<Connection>('connecting');
  /** Why the server refuses; null while it serves or cannot be reached. */
  problem = $state.raw<Problem | null>(null);
  /** The server's clock as last heard: "overdue" is its judgement, not this computer's. */
  now = $state.raw(Date.now());
  readonly lit = new SvelteSet<string>();

  private readonly stream: EventStream;
  private readonly waiting = new Map<string, Change>();
  private frame = 0;
  private readonly litUntil = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(readonly scope: ScopeAddress) {
    this.stream = new EventStream(streamAddress(scope), () => ({ 'accept-language': language.current }), this, ask);
  }

  /** Starts; the answer stops it. */
  follow(): () => void {
    const back = () => this.stream.retryNow();
    const lost = () => this.stream.lost();
    addEventListener('online', back);
    addEventListener('offline', lost);
    this.stream.open();
    return () => {
      removeEventListener('online', back);
      removeEventListener('offline', lost);
      this.stream.close();
      cancelAnimationFrame(this.frame);
      this.litUntil.forEach(clearTimeout);
    };
  }

  retryNow(): void {
    this.stream.retryNow();
  }

  event({ name, data }: ServerEvent): void {
    const body = parseExactly(data);
    if (name === 'snapshot') this.gather({ kind: 'snapshot', totals: body as Totals });
    else if (name === 'total' || name === 'child') this.gather({ kind: name, scope: body as TotalChanged });
    else if (name === 'heartbeat') this.now = Date.parse((body as { at: string }).at) || Date.now();
  }

  connection(connection: Connection, reason: Refused | Unreachable | null): void {
    this.connectionState = connection;
    this.problem = reason instanceof Refused ? reason.problem : null;
  }

  /** Of each scope only the newest waits: a tab in the background draws no frames, yet holds no growing queue. */
  private gather(change: Change): void {
    if (change.kind === 'snapshot') this.waiting.clear();
    if (this.waiting.size === 0) this.nextFrame();
    this.waiting.set(change.kind === 'child' ? change.scope.unit : `${change.kind}:`, change);
  }

  private nextFrame(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.show());
  }

  private show(): void {
    const { standing, moved } = applyChanges(this.standing, [...this.waiting.values()]);
    this.waiting.clear();
    this.standing = standing;
    for (const unit of moved) this.light(unit);
  }

  private light(unit: string): void {
    clearTimeout(this.litUntil.get(unit));
    this.lit.add(unit);
    this.litUntil.set(
      unit,
      setTimeout(() => this.lit.delete(unit), LIT_MS),
    );
  }
}
