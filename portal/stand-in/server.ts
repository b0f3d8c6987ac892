import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Structure } from '$lib/api/types';
import { Api, problem, type Answer } from './api';
import { json, redirect } from './http';
import { Issuer } from './issuer';
import { asOneself } from './people';
import type { Province } from './province';

const BUILD = new URL('../build', import.meta.url).pathname;
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

interface Stream {
  unit: string;
  structure: Structure;
  to: ServerResponse;
}

/** A real HTTP server that stands in for the gateway: the built portal, issuer, API and streams, on a free port. */
export class StandIn {
  readonly api: Api;
  readonly issuer = new Issuer();
  /** The resume id of each stream that was asked for, null for a fresh one, in order. */
  readonly resumedFrom: (string | null)[] = [];
  /** What every API call is refused with, while set. */
  refusal: Answer | null = null;
  private readonly streams = new Set<Stream>();
  private position = 40;
  private elsewhere: Server | undefined;

  private constructor(
    readonly province: Province,
    private readonly server: Server,
  ) {
    this.api = new Api(province);
  }

  static async start(province: Province): Promise<StandIn> {
    const server = createServer();
    const standIn = new StandIn(province, server);
    server.on('request', (request, response) => standIn.serve(request, response));
    await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
    return standIn;
  }

  get url(): string {
    return addressOf(this.server);
  }

  /** A unit's report changed: tells every stream in whose scope it counts, as aggregation-service does. */
  publish(unit: string): void {
    this.position++;
    for (const stream of this.streams) this.tell(stream, unit);
  }

  heartbeat(at: string): void {
    for (const { to } of this.streams) to.write(`event: heartbeat\ndata: {"at":"${at}"}\n\n`);
  }

  /** Ends every person's session, as from another device: the gateway cuts the streams of ended sessions. */
  endSessions(): void {
    this.issuer.endSessions();
    for (const { to } of this.streams) to.end();
  }

  cutStreams(): void {
    for (const { to } of this.streams) to.destroy();
    this.streams.clear();
  }

  refuse(code: string, status = 503): void {
    this.refusal = { status, body: { code } };
  }

  /** From now on the issuer stands at an address of its own, as another one than ours would; the answer is its origin. */
  async moveIssuer(): Promise<string> {
    const elsewhere = createServer((request, response) => {
      this.issuer.serve(new URL(request.url ?? '/', this.issuer.origin), request, response);
    });
    await new Promise<void>((started) => elsewhere.listen(0, '127.0.0.1', started));
    this.issuer.origin = addressOf(elsewhere);
    this.issuer.portal = this.url;
    this.elsewhere = elsewhere;
    return this.issuer.origin;
  }

  async stop(): Promise<void> {
    this.cutStreams();
    this.elsewhere?.closeAllConnections();
    this.elsewhere?.close();
    this.server.closeAllConnections();
    await new Promise((stopped) => this.server.close(stopped));
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.url);
    const language = request.headers['accept-language'] ?? 'vi';
    const { origin } = this.issuer;
    if (origin && url.pathname.startsWith('/.well-known/')) return redirect(response, origin + url.pathname);
    if (!origin && this.issuer.serve(url, request, response)) return;
    if (!url.pathname.startsWith('/api/')) return file(url.pathname, response);
    const bearer = this.issuer.bearer(request);
    if (!bearer) return send(response, problem(401, 'unauthenticated', language));
    if (url.pathname === '/api/me') return json(response, 200, asOneself(bearer.account));
    if (this.refusal) return send(response, problem(this.refusal.status, 'service-unavailable', language));
    if (url.pathname.endsWith('/stream')) return this.stream(url, language, bearer.until, request, response);
    send(response, this.api.answer(url, language));
  }

  private stream(url: URL, language: string, until: number, request: IncomingMessage, response: ServerResponse): void {
    const address = new URL(url.href.replace('/stream', ''));
    const { status, body } = this.api.answer(address, language);
    if (status !== 200) return send(response, { status, body });
    const resumed = request.headers['last-event-id'];
    this.resumedFrom.push(typeof resumed === 'string' ? resumed : null);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 200\n\n');
    const { unit, structure } = body as { unit: string; structure: Structure };
    const stream = { unit, structure, to: response };
    this.streams.add(stream);
    const withItsToken = setTimeout(() => response.end(), until - Date.now());
    request.on('close', () => {
      clearTimeout(withItsToken);
      this.streams.delete(stream);
    });
    if (resumed === undefined) this.write(stream, 'snapshot', body);
    else for (const changed of this.changedWhileAway.splice(0)) this.tell(stream, changed);
  }

  /** Units that change while nobody listens; a resumed stream is told. */
  readonly changedWhileAway: string[] = [];

  private tell(stream: Stream, unit: string): void {
    const scopes = this.province.scopesOf(unit, stream.structure);
    const own = scopes.indexOf(stream.unit);
    if (own < 0) return;
    this.write(stream, 'total', this.province.scope(stream.unit, stream.structure));
    const child = scopes[own - 1];
    if (child) this.write(stream, 'child', this.province.scope(child, stream.structure));
  }

  private write({ to }: Stream, name: string, data: unknown): void {
    to.write(`id: 2-${this.position}\nevent: ${name}\ndata: ${exactly(data)}\n\n`);
  }
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(exactly(body));
}

/** Totals that are kept as text, because a double would change them, go out as the numbers that they are. */
function exactly(body: unknown): string {
  return JSON.stringify(body).replace(/"total":"(-?[\d.]+)"/g, '"total":$1');
}

function file(path: string, response: ServerResponse): void {
  const wanted = join(BUILD, path);
  const found = existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(BUILD, 'index.html');
  response.writeHead(200, { 'content-type': TYPES[extname(found)] ?? 'text/plain' }).end(readFileSync(found));
}
