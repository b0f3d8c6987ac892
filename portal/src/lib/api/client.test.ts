import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { get } from './client';
import { Unreachable } from './problem';
import { tokens } from '../sign-in/ask';
import type { Tokens } from '../sign-in/tokens';

const SIGNED_IN: Tokens = {
  access: 'one',
  refresh: null,
  identity: 'i',
  person: { id: 'a-1', name: 'Trần Thị Mẫu' },
  dueAt: Infinity,
};

let late: AbortController;
let timeout: MockInstance<typeof AbortSignal.timeout>;

beforeEach(() => {
  late = new AbortController();
  timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
  tokens.keep(SIGNED_IN);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const runOut = () => late.abort(new DOMException('late', 'TimeoutError'));

function until(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, giveUp) => signal?.addEventListener('abort', () => giveUp(signal.reason)));
}

/** A server that is asked, and says nothing. */
function silence(): Promise<void> {
  return new Promise((asked) => {
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      asked();
      return until(signal);
    });
  });
}

test('a server that says nothing for longer than the gateway waits is out of reach', async () => {
  const asked = silence();
  const answer = expect(get('/api/x', { language: 'vi', signal: new AbortController().signal })).rejects.toThrow(
    Unreachable,
  );
  await asked;
  runOut();
  await answer;
  expect(timeout).toHaveBeenCalledWith(20_000);
});

test('so is one that falls silent in the middle of its answer', async () => {
  const begun = new Promise<void>((begin) => {
    vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => ({
      ok: true,
      status: 200,
      text: () => {
        begin();
        return until(signal);
      },
    }));
  });
  const answer = expect(get('/api/x', { language: 'vi' })).rejects.toThrow(Unreachable);
  await begun;
  runOut();
  await answer;
});

test('who no longer asks is not told that the server is out of reach', async () => {
  const asked = silence();
  const asking = new AbortController();
  const answer = expect(get('/api/x', { language: 'vi', signal: asking.signal })).rejects.toThrow('left');
  await asked;
  asking.abort(new Error('left'));
  await answer;
});

test('waiting for a sign-in is not held against the server', async () => {
  tokens.forget();
  const asked = silence();
  void get('/api/x', { language: 'vi' }).catch(() => undefined);
  await Promise.resolve();
  expect(timeout).not.toHaveBeenCalled();
  tokens.keep(SIGNED_IN);
  await asked;
  expect(timeout).toHaveBeenCalledOnce();
});
