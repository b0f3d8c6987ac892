import * as oauth from 'oauth4webapi';
import { PATIENCE_MS } from '../api/patience';
import { newAttempt, type Attempt } from './attempt';
import { failureOf, SignInFailed } from './failure';
import { dueAfter, type Tokens } from './tokens';

/** The portal's own pages that the issuer may send a person to. */
export const RETURN_PATH = '/signed-in';
export const SIGNED_OUT_PATH = '/signed-out';

/** The issuer's page that ends a session without the portal's help. */
export const SIGN_OUT_PAGE = '/sign-out';

const DESCRIPTION = '/.well-known/openid-configuration';
const CLIENT: oauth.Client = { client_id: 'portal' };
const PUBLIC_CLIENT = oauth.None();
const CLOCK_TOLERANCE_SECONDS = 60;
/** Where the issuer says nothing of it. */
const USUAL_LIFETIME_SECONDS = 300;
/** The issuer will not do it without a page of its own. */
const WANTS_THE_PERSON = ['login_required', 'interaction_required', 'consent_required', 'account_selection_required'];

let known: Promise<oauth.AuthorizationServer> | null = null;

const returnAddress = () => location.origin + RETURN_PATH;
const options = () => ({
  [oauth.allowInsecureRequests]: location.protocol === 'http:',
  signal: AbortSignal.timeout(PATIENCE_MS),
});

/** What the issuer says of itself: the one that the address of this page names, which as a rule is itself. */
function issuer(): Promise<oauth.AuthorizationServer> {
  known ??= discover().catch((cause: unknown) => {
    known = null;
    throw cause;
  });
  return known;
}

async function discover(): Promise<oauth.AuthorizationServer> {
  const answer = await fetch(location.origin + DESCRIPTION, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const at = answer.redirected ? answer.url.replace(DESCRIPTION, '') : location.origin;
  return oauth.processDiscoveryResponse(new URL(at), answer);
}

const isElsewhere = (address: URL) => address.origin !== location.origin;

/** Whether the issuer's own pages, such as that of the account, are at this address. */
export const isOurOwn = async (): Promise<boolean> => !isElsewhere(new URL((await issuer()).issuer));

/** The address at which the issuer lets a person in and sends them back with a code. */
export async function authorization(attempt: Attempt, more: Record<string, string>): Promise<URL> {
  if (!globalThis.crypto?.subtle) throw new SignInFailed('browser', location.origin);
  const { authorization_endpoint } = await failing(issuer());
  if (!authorization_endpoint) throw new SignInFailed('fault', 'authorization_endpoint');
  const fields = new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT.client_id,
    redirect_uri: returnAddress(),
    scope: 'openid profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    ...more,
  });
  return withFields(new URL(authorization_endpoint), fields);
}

/**
 * Signs in without leaving the page: the issuer recognises its own cookie, and where its answer leads is read instead of
 * gone to. Null: it wants to see the person, or is at another address, where a script is not shown to it as the person.
 */
export async function enterSilently(): Promise<Tokens | null> {
  const attempt = newAttempt();
  const address = await authorization(attempt, { prompt: 'none' });
  if (isElsewhere(address)) return null;
  const answer = await page(address);
  void answer.body?.cancel();
  const arrived = new URL(answer.url);
  if (arrived.pathname === RETURN_PATH) {
    const refused = arrived.searchParams.get('error') ?? '';
    return WANTS_THE_PERSON.includes(refused) ? null : exchange(arrived, attempt);
  }
  if (!answer.ok) throw new SignInFailed('fault', String(answer.status));
  return null;
}

/** The tokens for the code that came back. */
export async function exchange(arrived: URL, { state, nonce, verifier }: Attempt): Promise<Tokens> {
  return failing(
    (async () => {
      const server = await issuer();
      const code = oauth.validateAuthResponse(server, CLIENT, arrived, state);
      const answer = await oauth.authorizationCodeGrantRequest(
        server,
        CLIENT,
        PUBLIC_CLIENT,
        code,
        returnAddress(),
        verifier,
        options(),
      );
      const expected = { expectedNonce: nonce, requireIdToken: true };
      return tokensOf(await oauth.processAuthorizationCodeResponse(server, atClockOf(answer), answer, expected));
    })(),
  );
}

/** New tokens for a refresh token; null: it is good no more. */
export async function refresh(old: Tokens): Promise<Tokens | null> {
  if (old.refresh === null) return null;
  try {
    const server = await issuer();
    const answer = await oauth.refreshTokenGrantRequest(server, CLIENT, PUBLIC_CLIENT, old.refresh, options());
    return tokensOf(await oauth.processRefreshTokenResponse(server, atClockOf(answer), answer), old);
  } catch (cause) {
    if (cause instanceof oauth.ResponseBodyError && cause.status < 500) return null;
    throw failureOf(cause);
  }
}

/** Ends the person's session at the issuer; else the answer is the page of the issuer that has to do it. */
export async function endSession({ identity }: Tokens): Promise<string | null> {
  const { end_session_endpoint } = await failing(issuer());
  if (!end_session_endpoint) return SIGN_OUT_PAGE;
  const address = new URL(end_session_endpoint);
  const fields = new URLSearchParams({
    id_token_hint: identity,
    client_id: CLIENT.client_id,
    post_logout_redirect_uri: location.origin + SIGNED_OUT_PATH,
  });
  if (isElsewhere(address)) return withFields(address, fields).href;
  // The ID token names the person, and what stands in an address ends up in the logs of all on the way.
  const answer = await page(address, { method: 'POST', body: fields });
  void answer.body?.cancel();
  return new URL(answer.url).pathname === SIGNED_OUT_PATH ? null : SIGN_OUT_PAGE;
}

/**
 * The ID token comes from the issuer itself over the same connection as the portal, which stands in for its signature
 * (OpenID Connect Core, 3.1.3.7); all else in it was checked. Its times are the issuer's: so is the clock they are held to.
 */
function tokensOf(answer: oauth.TokenEndpointResponse, old?: Tokens): Tokens {
  const claims = oauth.getValidatedIdTokenClaims(answer);
  const name = [claims?.name, claims?.preferred_username].find((one) => typeof one === 'string');
  const person = claims ? { id: claims.sub, name: name ?? old?.person.name ?? claims.sub } : old?.person;
  if (!person) throw new SignInFailed('untrusted', 'id_token');
  return {
    access: answer.access_token,
    refresh: answer.refresh_token ?? old?.refresh ?? null,
    identity: answer.id_token ?? old?.identity ?? '',
    person,
    dueAt: dueAfter(answer.expires_in ?? USUAL_LIFETIME_SECONDS),
  };
}

function atClockOf(answer: Response): oauth.Client {
  const theirs = Date.parse(answer.headers.get('date') ?? '');
  const skew = Number.isNaN(theirs) ? 0 : Math.round((theirs - Date.now()) / 1_000);
  return { ...CLIENT, [oauth.clockSkew]: skew, [oauth.clockTolerance]: CLOCK_TOLERANCE_SECONDS };
}

function withFields(address: URL, fields: URLSearchParams): URL {
  fields.forEach((value, name) => address.searchParams.set(name, value));
  return address;
}

/** One of the issuer's pages, after all that it leads on to. */
function page(address: URL, init: RequestInit = {}): Promise<Response> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return failing(fetch(address, { headers: { accept: 'text/html' }, cache: 'no-store', signal, ...init }));
}

function failing<Value>(asked: Promise<Value>): Promise<Value> {
  return asked.catch((cause: unknown) => {
    throw failureOf(cause);
  });
}
