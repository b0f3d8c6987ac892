import { enterSilently, refresh } from './issuer';
import { TokenKeeper, type Tokens } from './tokens';

/** An answer, and until when the server lets the token live that it was asked with. */
export interface Asked {
  answer: Response;
  dueAt: number;
}

export const tokens = new TokenKeeper(async (old) => (await refresh(old)) ?? samePersonAgain(old));

/** A session outlives its refresh token: the issuer's cookie is asked before the session counts as ended. */
async function samePersonAgain({ person }: Tokens): Promise<Tokens | null> {
  const fresh = await enterSilently();
  return fresh?.person.id === person.id ? fresh : null;
}

/**
 * One request in the person's name. A token that is refused is renewed once, for its session may have moved on; what is
 * refused then, is refused. While nobody is signed in it waits: that does not count as the server's silence.
 *
 * @param patience milliseconds that an answer may take, all of it; without it, for ever
 */
export async function ask(from: string, init: RequestInit, patience?: number): Promise<Asked> {
  const first = await tokens.current(init.signal);
  const answer = await fetch(from, within(patience, bearing(first, init)));
  if (answer.status !== 401) return { answer, dueAt: first.dueAt };
  void answer.body?.cancel();
  const second = await tokens.newerThan(first, init.signal);
  return { answer: await fetch(from, within(patience, bearing(second, init))), dueAt: second.dueAt };
}

function bearing({ access }: Tokens, init: RequestInit): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${access}`);
  return { ...init, headers };
}

function within(patience: number | undefined, init: RequestInit): RequestInit {
  if (patience === undefined) return init;
  const late = AbortSignal.timeout(patience);
  return { ...init, signal: init.signal ? either(init.signal, late) : late };
}

/** AbortSignal.any would do, but not every browser on people's desks has it. */
function either(...signals: AbortSignal[]): AbortSignal {
  const both = new AbortController();
  for (const signal of signals) {
    const pass = () => both.abort(signal.reason);
    if (signal.aborted) pass();
    else signal.addEventListener('abort', pass, { once: true, signal: both.signal });
  }
  return both.signal;
}
