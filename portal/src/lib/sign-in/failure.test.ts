import { AuthorizationResponseError, processDiscoveryResponse } from 'oauth4webapi';
import { expect, test } from 'vitest';
import { failureOf } from './failure';

const HERE = new URL('http://127.0.0.1:8080');

/** What the library makes of an issuer that answers discovery so. */
async function discovering(answer: Response) {
  const { reason, code, passes } = await processDiscoveryResponse(HERE, answer).then(
    () => expect.unreachable(),
    (cause: unknown) => failureOf(cause),
  );
  return { reason, code, passes };
}

test('a network that is gone passes', () => {
  expect(failureOf(new TypeError('Failed to fetch'))).toMatchObject({ reason: 'unreachable', passes: true });
});

test('an issuer that does not answer in time passes', async () => {
  const late = AbortSignal.timeout(0);
  await new Promise((resolve) => late.addEventListener('abort', resolve));
  expect(failureOf(late.reason)).toMatchObject({ reason: 'unreachable', passes: true });
});

test('an issuer that is down passes, and its status is told', async () => {
  const answer = new Response('', { status: 503 });
  expect(await discovering(answer)).toEqual({ reason: 'fault', code: '503', passes: true });
});

test('an answer that is no JSON, as a proxy may give, is a fault too', async () => {
  const answer = new Response('<html>', { headers: { 'content-type': 'text/html' } });
  expect(await discovering(answer)).toMatchObject({ reason: 'fault', passes: true });
});

test('an issuer of another address names that address', async () => {
  const answer = Response.json({ issuer: 'https://bao-cao.example.vn' });
  expect(await discovering(answer)).toEqual({ reason: 'address', code: 'https://bao-cao.example.vn', passes: false });
});

test.each([
  ['access_denied', 'refused'],
  ['server_error', 'fault'],
])('the issuer says %s: %s', (error, reason) => {
  const cause = new AuthorizationResponseError('', { cause: new URLSearchParams({ error }) });
  expect(failureOf(cause)).toMatchObject({ reason, code: error });
});
