import type { IncomingMessage, ServerResponse } from 'node:http';

export function cookieOf({ headers }: IncomingMessage, name: string): string {
  return new RegExp(`${name}=([^;]+)`).exec(headers.cookie ?? '')?.[1] ?? '';
}

export async function fields(request: IncomingMessage): Promise<URLSearchParams> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return new URLSearchParams(Buffer.concat(pieces).toString());
}

export function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to }).end();
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
