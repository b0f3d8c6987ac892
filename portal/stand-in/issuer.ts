import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cookieOf, fields, json, redirect } from './http';
import { PREPARER, REVIEWER, type Account } from './people';

interface Session {
  account: Account;
  ended: boolean;
}

interface Token {
  session: Session;
  until: number;
}

interface Code {
  session: Session;
  query: URLSearchParams;
}

/** What the issuer does wrong: answers an endpoint with a status or an OAuth error, or names a wrong issuer or nonce. */
export interface Faults {
  discovery?: number;
  token?: number;
  authorize?: string;
  issuer?: string;
  nonce?: string;
}

const COOKIE = 'session';
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A small OpenID Connect issuer: a form, codes with PKCE, rotating refresh tokens, sessions that can be ended. */
export class Issuer {
  people: Account[] = [REVIEWER, PREPARER];
  /** Seconds that an access token lasts. */
  lifetime = 300;
  faults: Faults = {};
  /** Where it stands if not at the portal's own address; then the portal's origin is the one that may ask it. */
  origin: string | undefined;
  portal: string | undefined;
  /** How often tokens were asked for, by kind of grant. */
  readonly granted: Record<string, number> = {};
  private readonly sessions = new Map<string, Session>();
  private readonly codes = new Map<string, Code>();
  private readonly access = new Map<string, Token>();
  private readonly refresh = new Map<string, Session>();
  private readonly spent = new Map<string, Session>();

  /** Ends every session, as from another device. */
  endSessions(): void {
    for (const session of this.sessions.values()) session.ended = true;
    this.sessions.clear();
  }

  /** Takes back what was given, but not the person's session. */
  forgetTokens(): void {
    this.access.clear();
    this.refresh.clear();
  }

  /** The token in whose name a call is made, if it is good. */
  bearer({ headers }: IncomingMessage): (Token & { account: Account }) | null {
    const token = this.access.get(headers.authorization?.replace(/^Bearer /, '') ?? '');
    const good = token && !token.session.ended && Date.now() < token.until;
    return good ? { ...token, account: token.session.account } : null;
  }

  /** Whether the address is one of the issuer's: then it is answered. */
  serve(url: URL, request: IncomingMessage, response: ServerResponse): boolean {
    const { pathname } = url;
    if (this.portal) response.setHeader('access-control-allow-origin', this.portal);
    if (pathname === '/.well-known/openid-configuration') this.describe(url, response);
    else if (pathname === '/oauth2/jwks') json(response, 200, { keys: [publicKey.export({ format: 'jwk' })] });
    else if (pathname === '/oauth2/authorize') this.authorize(url, request, response);
    else if (pathname === '/oauth2/token') void fields(request).then((form) => this.token(url, form, response));
    else if (pathname === '/sign-in') void fields(request).then((form) => this.signIn(url, form, response));
    else if (pathname === '/connect/logout') void this.endSession(url, request, response);
    else return false;
    return true;
  }

  private describe({ origin }: URL, response: ServerResponse): void {
    if (this.faults.discovery) return json(response, this.faults.discovery, {});
    json(response, 200, {
      issuer: this.faults.issuer ?? origin,
      authorization_endpoint: `${origin}/oauth2/authorize`,
      token_endpoint: `${origin}/oauth2/token`,
      jwks_uri: `${origin}/oauth2/jwks`,
      end_session_endpoint: `${origin}/connect/logout`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
    });
  }

  private authorize(url: URL, request: IncomingMessage, response: ServerResponse): void {
    const { searchParams: query } = url;
    const expected = {
      client_id: 'portal',
      redirect_uri: `${this.portal ?? url.origin}/signed-in`,
      code_challenge_method: 'S256',
    };
    if (Object.entries(expected).some(([name, value]) => query.get(name) !== value)) return json(response, 400, {});
    const session = this.sessions.get(cookieOf(request, COOKIE));
    const silent = query.get('prompt') === 'none';
    if (!session && !silent) return redirect(response, `/sign-in?${query}`);
    const error = session ? this.faults.authorize : 'login_required';
    const code = random();
    if (session) this.codes.set(code, { session, query });
    const answer = new URLSearchParams({ ...(error ? { error } : { code }), state: query.get('state') ?? '' });
    redirect(response, `${query.get('redirect_uri')}?${answer}`);
  }

  private signIn(url: URL, form: URLSearchParams, response: ServerResponse): void {
    const account = this.people.find(({ email, password }) => {
      return form.get('email') === email && form.get('password') === password;
    });
    if (!account) return void response.writeHead(200, { 'content-type': 'text/html' }).end(FORM);
    const cookie = random();
    this.sessions.set(cookie, { account, ended: false });
    response.setHeader('set-cookie', `${COOKIE}=${cookie}; Path=/; HttpOnly; SameSite=Lax`);
    redirect(response, `/oauth2/authorize${url.search}`);
  }

  private token({ origin }: URL, form: URLSearchParams, response: ServerResponse): void {
    const grant = form.get('grant_type') ?? '';
    this.granted[grant] = (this.granted[grant] ?? 0) + 1;
    if (this.faults.token) return json(response, this.faults.token, {});
    const found = grant === 'refresh_token' ? this.redeemRefresh(form) : this.redeemCode(form);
    if (!found || found.session.ended) return json(response, 400, { error: 'invalid_grant' });
    const [access, refresh] = [random(), random()];
    this.access.set(access, { session: found.session, until: Date.now() + this.lifetime * 1_000 });
    this.refresh.set(refresh, found.session);
    const identity = this.identity(origin, found);
    const body = { access_token: access, refresh_token: refresh, id_token: identity, expires_in: this.lifetime };
    json(response, 200, { ...body, token_type: 'Bearer', scope: 'openid profile' });
  }

  /** Each is good once; one that comes again gives away that it was stolen, and takes its session's others along. */
  private redeemRefresh(form: URLSearchParams): { session: Session; nonce?: never } | null {
    const token = form.get('refresh_token') ?? '';
    const stolenFrom = this.spent.get(token);
    if (stolenFrom) this.refresh.forEach((session, one) => session === stolenFrom && this.refresh.delete(one));
    const session = this.refresh.get(token);
    this.refresh.delete(token);
    if (session) this.spent.set(token, session);
    return session ? { session } : null;
  }

  private redeemCode(form: URLSearchParams): { session: Session; nonce: string | null } | null {
    const code = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const verifier = form.get('code_verifier') ?? '';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (!code || code.query.get('code_challenge') !== challenge) return null;
    return { session: code.session, nonce: this.faults.nonce ?? code.query.get('nonce') };
  }

  private identity(issuer: string, { session, nonce }: { session: Session; nonce?: string | null }): string {
    const { account, name } = session.account;
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: issuer,
      sub: account,
      aud: 'portal',
      iat: now,
      exp: now + 1_800,
      name,
      ...(nonce && { nonce }),
    };
    const signed = [{ alg: 'ES256', typ: 'JWT' }, claims].map((part) => encoded(JSON.stringify(part))).join('.');
    return `${signed}.${encoded(sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }))}`;
  }

  private async endSession({ searchParams }: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = request.method === 'POST' ? await fields(request) : searchParams;
    if (asked.get('id_token_hint')?.split('.').length !== 3) return json(response, 400, {});
    const session = this.sessions.get(cookieOf(request, COOKIE));
    if (session) session.ended = true;
    this.sessions.delete(cookieOf(request, COOKIE));
    redirect(response, asked.get('post_logout_redirect_uri') ?? '/');
  }
}

const FORM = `<!doctype html><html lang="vi"><title>Đăng nhập</title><form method="post"><input name="email" type="email">
<input name="password" type="password"><button type="submit">Đăng nhập</button></form></html>`;

const random = () => randomBytes(24).toString('base64url');
const encoded = (part: string | Buffer) => Buffer.from(part).toString('base64url');
