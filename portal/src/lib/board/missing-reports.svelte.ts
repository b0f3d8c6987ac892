import { missing, MOST, type ScopeAddress } from '../api/client';
import type { MissingReport } from '../api/types';
import { language } from '../language/choice.svelte';

/** In a storm of submissions the list is read again once in this time, not for each of them. */
const PACE_MS = 2_000;
const PAGE = 100;

/** Who has not sent, page by page, read again as the live totals move: then as much of it as was open. */
export class MissingReports {
  items = $state.raw<MissingReport[]>([]);
  next = $state.raw<string | null>(null);
  failed = $state.raw(false);

  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastRead = -Infinity;
  private reads = 0;
  private readonly closing = new AbortController();

  constructor(private readonly scope: ScopeAddress) {}

  refreshSoon(): void {
    if (this.timer !== undefined) return;
    const wait = Math.max(0, this.lastRead + PACE_MS - performance.now());
    this.timer = setTimeout(() => void this.refresh(), wait);
  }

  async refresh(): Promise<void> {
    this.timer = undefined;
    this.lastRead = performance.now();
    await this.read(null, Math.min(Math.max(this.items.length, PAGE), MOST));
  }

  more(): Promise<void> {
    return this.read(this.next, PAGE);
  }

  close(): void {
    clearTimeout(this.timer);
    this.closing.abort();
  }

  private async read(cursor: string | null, limit: number): Promise<void> {
    const { signal } = this.closing;
    const read = ++this.reads;
    try {
      const page = await missing(this.scope, { limit, cursor }, { language: language.current, signal });
      // Asked twice, or overtaken by a newer list: its lines would stand there twice.
      if (read !== this.reads) return;
      this.items = cursor ? [...this.items, ...page.items] : page.items;
      this.next = page.next;
      this.failed = false;
    } catch {
      this.failed = read === this.reads && !signal.aborted;
    }
  }
}
