import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, launch, text, visit } from './browser';

/** A whole running system, as its gateway is reached; a period of its own keeps other tests out of the way. */
const SYSTEM = setting('HOPLUU_URL', 'the gateway of a running system, as http://127.0.0.1:8080').replace(/\/$/, '');
/** Who looks at the board of the province. */
const PERSON = {
  email: setting('HOPLUU_PERSON', 'the e-mail address of a person who may see the province'),
  password: setting('HOPLUU_PASSWORD', 'that person’s password'),
};
/** In whose name reports are sent: a machine client that may do everything, as ./hopluu token prints its token. */
const TOKEN = setting('HOPLUU_TOKEN', 'an access token of a client that may open periods and send reports');
const PERIOD = 'TT-CCHC/2020-M05';
const OPENING = { subtree: 'tinh-ha-tinh', kinds: ['COMMUNE'], except: [], dueOn: '2020-05-18' };

interface Owed {
  report: string;
  unit: string;
  receivingUnit: string;
}

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a report that is sent to the running system lights its district up on the board of the province', async () => {
  const [form = '', period = ''] = PERIOD.split('/');
  await ask('PUT', `/api/forms/${form}/periods/${period}`, OPENING);
  await expect.poll(() => firstMissing(), { timeout: 20_000 }).toBeDefined();
  const owed = (await firstMissing()) as Owed;
  const { page, complaints, leave } = await visit(browser, `${SYSTEM}/board/${PERIOD}/tinh-ha-tinh`, {
    person: PERSON,
  });
  await eventually(page, 'connection', 'Trực tiếp');
  const district = `child-${owed.receivingUnit}`;
  await eventually(page, district, /\d+\/\d+/);
  const submitted = async () => Number((await text(page, 'submitted')).replace('.', ''));
  const before = await submitted();

  await ask('POST', `/api/reports/${owed.report}/submissions`, { content: { values: { CONTESTS: 0 } } });

  await eventually(page, district, /vừa cập nhật/);
  await expect.poll(submitted, { timeout: 20_000 }).toBeGreaterThan(before);

  await page.locator('details.account summary').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Bạn đã đăng xuất' }).waitFor();
  await page.goto(`${SYSTEM}/`);
  await page.locator('input[name=password]').waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

function setting(name: string, meaning: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must be ${meaning}`);
  return value;
}

async function firstMissing(): Promise<Owed | undefined> {
  const missing = `${SYSTEM}/api/totals/${PERIOD}/tinh-ha-tinh/missing?structure=THEN&limit=1`;
  const answer = await fetch(missing, { headers: { authorization: `Bearer ${TOKEN}` } });
  return answer.ok ? ((await answer.json()) as { items: Owed[] }).items[0] : undefined;
}

async function ask(method: string, path: string, body: unknown): Promise<void> {
  const headers = {
    authorization: `Bearer ${TOKEN}`,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  };
  const answer = await fetch(SYSTEM + path, { method, headers, body: JSON.stringify(body) });
  expect(answer.ok, `${method} ${path}: ${answer.status} ${await answer.text()}`).toBe(true);
}
