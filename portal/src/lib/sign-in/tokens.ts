/** Who is signed in, as the issuer names them. */
export interface Person {
  id: string;
  name: string;
}

/** What the issuer gave: kept in memory only, so that a page that is gone takes it along. */
export interface Tokens {
  readonly access: string;
  /** Good for one renewal. Null: the issuer gives none. */
  readonly refresh: string | null;
  /** The ID token as it came: the issuer wants it back at sign-out. */
  readonly identity: string;
  readonly person: Person;
  /** When to renew them, by this computer's clock: a while before they end. */
  readonly dueAt: number;
}

/** New tokens for old; null: the person's session has ended. Whatever it throws is no verdict on the session. */
export type Renewal = (old: Tokens) => Promise<Tokens | null>;

const EARLY_MS = 30_000;

/** Counted from now, so that a computer whose clock is wrong renews in time. Very short tokens are renewed half-way. */
export function dueAfter(lifetimeSeconds: number): number {
  const lifetime = lifetimeSeconds * 1_000;
  return Date.now() + Math.max(lifetime - EARLY_MS, lifetime / 2);
}

/**
 * Keeps the person's tokens fresh: renews them when they are due, once for all who ask meanwhile, for a refresh token is
 * good for one time only. While nobody is signed in, those who ask wait: what was on the screen goes on after the sign-in.
 */
export class TokenKeeper {
  private tokens: Tokens | null = null;
  private renewing: Promise<void> | null = null;
  private readonly waiting = new Set<(tokens: Tokens) => void>();
  /** Told when a renewal finds that the session has ended. */
  whenEnded: () => void = () => undefined;

  constructor(private readonly renewal: Renewal) {}

  keep(tokens: Tokens): void {
    this.tokens = tokens;
    this.waiting.forEach((resume) => resume(tokens));
    this.waiting.clear();
  }

  forget(): void {
    this.tokens = null;
  }

  get kept(): Tokens | null {
    return this.tokens;
  }

  /** Tokens that last a while yet. */
  async current(signal?: AbortSignal | null): Promise<Tokens> {
    const tokens = await this.any(signal);
    return Date.now() < tokens.dueAt ? tokens : this.newerThan(tokens, signal);
  }

  /** Other tokens than these, which are due or were refused. */
  async newerThan(old: Tokens, signal?: AbortSignal | null): Promise<Tokens> {
    if (this.tokens === old) await (this.renewing ??= this.renew(old));
    return this.any(signal);
  }

  private async renew(old: Tokens): Promise<void> {
    try {
      const fresh = await this.renewal(old);
      if (this.tokens !== old) return;
      if (fresh) return this.keep(fresh);
      this.forget();
      this.whenEnded();
    } finally {
      this.renewing = null;
    }
  }

  private any(signal?: AbortSignal | null): Promise<Tokens> {
    if (this.tokens) return Promise.resolve(this.tokens);
    return new Promise((resume, giveUp) => {
      this.waiting.add(resume);
      const leave = () => {
        this.waiting.delete(resume);
        giveUp(signal?.reason);
      };
      if (signal?.aborted) leave();
      else signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
