import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { language } from '../language/choice.svelte';
import { tokens } from './ask';
import { keep, newAttempt, take } from './attempt';
import { failureOf, type SignInFailed } from './failure';
import { authorization, endSession, enterSilently, exchange, RETURN_PATH } from './issuer';
import { SIGN_OUT_PAGE, SIGNED_OUT_PATH } from './issuer';
import type { Person, Tokens } from './tokens';

/**
 * How the person stands to the portal: being signed in; signed in; signed in until the session ended, with the page still
 * on the screen; signed out; or not signed in because something failed.
 */
export type Phase = 'opening' | 'in' | 'ended' | 'out' | 'failed';

/** What the tabs of one browser tell each other. */
type Word = { signedIn: string } | 'signed-out';

const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 60_000;

const here = () => location.pathname + location.search + location.hash;

/** The person's sign-in, from opening the page to leaving it. */
class Session {
  phase = $state.raw<Phase>('opening');
  person = $state.raw<Person | null>(null);
  failure = $state.raw<SignInFailed | null>(null);
  /** A failure is being tried again. */
  trying = $state.raw(false);

  private readonly others = new BroadcastChannel('hopluu.session');
  /** Whose rights and figures this page has in memory, even after they have signed out. */
  private holder: string | null = null;
  /** Where the person wants to be, if that is not here. */
  private where: string | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private retries = 0;

  /** Begins; the answer stops it. */
  follow(): () => void {
    const online = () => this.failure?.passes && void this.start();
    const shownAgain = ({ persisted }: PageTransitionEvent) => persisted && void this.check();
    tokens.whenEnded = () => (this.phase = 'ended');
    this.others.onmessage = ({ data }: MessageEvent<Word>) => void this.hear(data);
    addEventListener('online', online);
    addEventListener('pageshow', shownAgain);
    if (location.pathname === SIGNED_OUT_PATH) this.phase = 'out';
    else void this.start();
    return () => {
      removeEventListener('online', online);
      removeEventListener('pageshow', shownAgain);
      clearTimeout(this.retry);
    };
  }

  /** Signs in without a page where it can be done; else by the issuer's page, to come back to where the person is. */
  async start(): Promise<void> {
    clearTimeout(this.retry);
    this.trying = this.phase === 'failed';
    if (!this.trying) this.phase = 'opening';
    try {
      const found = (await this.returned()) ?? (await enterSilently());
      if (found) await this.enter(found);
      else if (this.isOpen) await this.leaveToSignIn();
    } catch (cause) {
      if (this.isOpen) this.fail(failureOf(cause));
    }
  }

  /** Nobody has meanwhile been signed in or out, by a quicker attempt or another tab. */
  private get isOpen(): boolean {
    return this.phase === 'opening' || this.phase === 'failed';
  }

  /** Signs in beside this page, which stays as it is; other tabs that were signed out come back with it. */
  startBeside(): void {
    if (!open(RETURN_PATH, 'hopluu-sign-in', 'popup,width=520,height=720')) void this.start();
  }

  /** Rejects, and leaves the person signed in, if the issuer cannot be reached. */
  async signOut(): Promise<void> {
    const kept = tokens.kept;
    const page = kept === null ? SIGN_OUT_PAGE : await endSession(kept);
    this.leave();
    this.others.postMessage('signed-out' satisfies Word);
    if (page === null) await goto(resolve(SIGNED_OUT_PATH), { replaceState: true });
    else location.assign(page);
  }

  /** The tokens for the code with which the issuer sent the person back, if this is such a return. */
  private async returned(): Promise<Tokens | null> {
    const arrived = new URL(location.href);
    const isAnswer = ['code', 'error'].some((name) => arrived.searchParams.has(name));
    if (arrived.pathname === SIGNED_OUT_PATH) this.where = resolve('/');
    if (arrived.pathname !== RETURN_PATH || !isAnswer) return null;
    const attempt = take();
    this.where ??= attempt?.where ?? resolve('/');
    // A code that this tab did not ask for is nobody's business: it is left alone.
    return attempt && exchange(arrived, attempt);
  }

  private async leaveToSignIn(): Promise<void> {
    const attempt = newAttempt();
    const address = await authorization(attempt, { ui_locales: language.current });
    keep({ ...attempt, where: this.where ?? here() });
    location.replace(address);
  }

  private async enter(found: Tokens): Promise<void> {
    if (this.where !== null) await goto(this.where, { replaceState: true });
    this.where = null;
    this.resume(found);
    this.others.postMessage({ signedIn: found.person.id } satisfies Word);
  }

  private resume(found: Tokens): void {
    // What is on the screen, or half typed, is another person's.
    if (this.holder !== null && this.holder !== found.person.id) return location.reload();
    this.holder = found.person.id;
    this.retries = 0;
    this.failure = null;
    this.person = found.person;
    tokens.keep(found);
    this.phase = 'in';
  }

  private async hear(word: Word): Promise<void> {
    if (word === 'signed-out') return this.leave();
    if (this.person && this.person.id !== word.signedIn) return location.reload();
    if (this.phase === 'out' || this.phase === 'failed') return this.start();
    if (this.phase !== 'ended') return;
    const found = await enterSilently().catch(() => null);
    if (found) this.resume(found);
  }

  private leave(): void {
    clearTimeout(this.retry);
    tokens.forget();
    this.person = null;
    this.failure = null;
    this.phase = 'out';
  }

  /** A page that the browser kept aside may have missed the end of the session. */
  private async check(): Promise<void> {
    if (tokens.kept) await tokens.newerThan(tokens.kept).catch(() => undefined);
  }

  private fail(failure: SignInFailed): void {
    this.failure = failure;
    this.phase = 'failed';
    this.trying = false;
    if (!failure.passes) return;
    const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.retries++);
    this.retry = setTimeout(() => void this.start(), wait * (0.75 + Math.random() / 4));
  }
}

export const session = new Session();
