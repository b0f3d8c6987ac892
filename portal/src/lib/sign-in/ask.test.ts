import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask, tokens } from './ask';
import * as issuer from './issuer';
import type { Tokens } from './tokens';

const PERSON = { id: 'a-1', name: 'Trần Thị Mẫu' };
let asked: (string | null)[];
/** The tokens that the server takes. */
let good: string[];

beforeEach(() => {
  asked = [];
  good = ['one'];
  tokens.keep(some('one'));
  vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit) => {
    const bearer = new Headers(headers).get('authorization');
    asked.push(bearer);
    return new Response(null, { status: good.some((one) => bearer === `Bearer ${one}`) ? 204 : 401 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function some(access: string, person = PERSON): Tokens {
  return { access, refresh: 'r', identity: 'i', person, dueAt: Infinity };
}

const status = async () => (await ask('/api/x', { headers: { accept: 'application/json' } })).answer.status;

test('every request carries the token', async () => {
  expect(await status()).toBe(204);
  expect(asked).toEqual(['Bearer one']);
});

test('a refused token is renewed once', async () => {
  good = ['two'];
  vi.spyOn(issuer, 'refresh').mockResolvedValue(some('two'));
  expect(await status()).toBe(204);
  expect(asked).toEqual(['Bearer one', 'Bearer two']);
});

test('what is refused again is refused', async () => {
  good = [];
  vi.spyOn(issuer, 'refresh').mockResolvedValue(some('two'));
  expect(await status()).toBe(401);
  expect(asked).toHaveLength(2);
});

test('a refresh token that is spent does not end a session that the issuer still knows', async () => {
  good = ['two'];
  vi.spyOn(issuer, 'refresh').mockResolvedValue(null);
  vi.spyOn(issuer, 'enterSilently').mockResolvedValue(some('two'));
  expect(await status()).toBe(204);
});

test("another person's session does not continue this one", async () => {
  good = ['two'];
  vi.spyOn(issuer, 'refresh').mockResolvedValue(null);
  vi.spyOn(issuer, 'enterSilently').mockResolvedValue(some('two', { id: 'a-2', name: 'Lê Văn Thử' }));
  const ended = new Promise<void>((tell) => (tokens.whenEnded = tell));
  void status();
  await ended;
  expect(tokens.kept).toBeNull();
  expect(asked).toEqual(['Bearer one']);
});
