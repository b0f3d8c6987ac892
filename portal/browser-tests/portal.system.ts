import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, launch, text, visit } from './browser';

/** A whole running system, as its gateway is reached; a period of its own keeps other tests out of the way. */
const SYSTEM = (process.env.HOPLUU_URL ?? '').replace(/\/$/, '');
const PERIOD = 'TT-CCHC/2020-M05';
const OPENING = { subtree: 'tinh-ha-tinh', kinds: ['COMMUNE'], except: [], dueOn: '2020-05-18' };

interface Owed {
  report: string;
  unit: string;
  receivingUnit: string;
}

let browser: Browser;

beforeAll(async () => {
  if (SYSTEM === '') throw new Error('HOPLUU_URL must name the gateway of a running system, as http://127.0.0.1:8080');
  browser = await launch();
});
afterAll(() => browser.close());

test('a report that is sent to the running system lights its district up on the board of the province', async () => {
  const [form = '', period = ''] = PERIOD.split('/');
  await ask('PUT', `/api/forms/${form}/periods/${period}`, OPENING);
  await expect.poll(() => firstMissing(), { timeout: 20_000 }).toBeDefined();
  const owed = (await firstMissing()) as Owed;
  const { page, complaints, leave } = await visit(browser, `${SYSTEM}/board/${PERIOD}/tinh-ha-tinh`);
  await eventually(page, 'connection', 'Trực tiếp');
  const district = `child-${owed.receivingUnit}`;
  await eventually(page, district, /\d+\/\d+/);
  const submitted = async () => Number((await text(page, 'submitted')).replace('.', ''));
  const before = await submitted();

  await ask('POST', `/api/reports/${owed.report}/submissions`, { content: { values: { CONTESTS: 0 } } });

  await eventually(page, district, /vừa cập nhật/);
  await expect.poll(submitted, { timeout: 20_000 }).toBeGreaterThan(before);
  expect(complaints).toEqual([]);
  await leave();
});

async function firstMissing(): Promise<Owed | undefined> {
  const answer = await fetch(`${SYSTEM}/api/totals/${PERIOD}/tinh-ha-tinh/missing?structure=THEN&limit=1`);
  return answer.ok ? ((await answer.json()) as { items: Owed[] }).items[0] : undefined;
}

async function ask(method: string, path: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
  const answer = await fetch(SYSTEM + path, { method, headers, body: JSON.stringify(body) });
  expect(answer.ok, `${method} ${path}: ${answer.status} ${await answer.text()}`).toBe(true);
}
