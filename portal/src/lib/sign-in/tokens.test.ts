import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dueAfter, TokenKeeper, type Tokens } from './tokens';

let renewals: Tokens[];
/** How each renewal goes. */
let answer: (() => Promise<Tokens | null>) | null;
let keeper: TokenKeeper;
let ended: number;

beforeEach(() => {
  vi.useFakeTimers();
  renewals = [];
  answer = null;
  ended = 0;
  keeper = new TokenKeeper(async (old) => {
    renewals.push(old);
    return answer ? answer() : tokens(renewals.length);
  });
  keeper.whenEnded = () => ended++;
});
afterEach(() => vi.useRealTimers());

function tokens(generation: number, lifetime = 300): Tokens {
  const person = { id: 'a-1', name: 'Trần Thị Mẫu' };
  return { access: `a${generation}`, refresh: `r${generation}`, identity: 'i', person, dueAt: dueAfter(lifetime) };
}

/** What a promise has come to by now. */
async function stateOf(asked: Promise<Tokens>): Promise<string> {
  let state = 'waits';
  asked.then(
    ({ access }) => (state = access),
    (cause: unknown) => (state = String(cause)),
  );
  await vi.advanceTimersByTimeAsync(0);
  return state;
}

test('tokens that last are given as they are', async () => {
  keeper.keep(tokens(0));
  expect(await stateOf(keeper.current())).toBe('a0');
  expect(renewals).toEqual([]);
});

test('tokens are renewed half a minute before they end', async () => {
  keeper.keep(tokens(0));
  vi.advanceTimersByTime(269_999);
  expect(await stateOf(keeper.current())).toBe('a0');
  vi.advanceTimersByTime(1);
  expect(await stateOf(keeper.current())).toBe('a1');
});

test('very short tokens are renewed half-way, not for each request', async () => {
  keeper.keep(tokens(0, 20));
  vi.advanceTimersByTime(9_999);
  expect(await stateOf(keeper.current())).toBe('a0');
  vi.advanceTimersByTime(1);
  expect(await stateOf(keeper.current())).toBe('a1');
});

test('all who ask meanwhile share one renewal', async () => {
  keeper.keep(tokens(0, 0));
  const asked = [keeper.current(), keeper.current(), keeper.newerThan(keeper.kept as Tokens)];
  expect(await Promise.all(asked.map(stateOf))).toEqual(['a1', 'a1', 'a1']);
  expect(renewals).toHaveLength(1);
});

test('each renewal spends the refresh token of the one before', async () => {
  keeper.keep(tokens(0));
  await keeper.newerThan(keeper.kept as Tokens);
  await keeper.newerThan(keeper.kept as Tokens);
  expect(renewals.map(({ refresh }) => refresh)).toEqual(['r0', 'r1']);
});

test('a token that was refused after it was replaced costs no renewal', async () => {
  const first = tokens(0);
  keeper.keep(first);
  await keeper.newerThan(first);
  expect(await stateOf(keeper.newerThan(first))).toBe('a1');
  expect(renewals).toHaveLength(1);
});

test('a renewal that fails is told to all who asked, and the next one tries again with the same token', async () => {
  keeper.keep(tokens(0, 0));
  answer = () => Promise.reject(new Error('no network'));
  const asked = [keeper.current(), keeper.current()];
  expect(await Promise.all(asked.map(stateOf))).toEqual(['Error: no network', 'Error: no network']);
  answer = null;
  expect(await stateOf(keeper.current())).toBe('a2');
  expect(renewals.map(({ refresh }) => refresh)).toEqual(['r0', 'r0']);
  expect(ended).toBe(0);
});

test('when the session has ended, those who ask wait for the next sign-in', async () => {
  keeper.keep(tokens(0, 0));
  answer = () => Promise.resolve(null);
  const asked = [keeper.current(), keeper.current()];
  expect(await Promise.all(asked.map(stateOf))).toEqual(['waits', 'waits']);
  expect(ended).toBe(1);
  keeper.keep(tokens(7));
  expect(await Promise.all(asked.map(stateOf))).toEqual(['a7', 'a7']);
});

test('one who waits may give up', async () => {
  const left = new AbortController();
  const asked = keeper.current(left.signal);
  expect(await stateOf(asked)).toBe('waits');
  left.abort('gone');
  expect(await stateOf(asked)).toBe('gone');
  expect(await stateOf(keeper.current(left.signal))).toBe('gone');
});

test('tokens that come after the person has left are dropped', async () => {
  keeper.keep(tokens(0, 0));
  const asked = keeper.current();
  keeper.forget();
  expect(await stateOf(asked)).toBe('waits');
  expect(keeper.kept).toBeNull();
  expect(ended).toBe(0);
});
