import { beforeAll, expect, test } from 'vitest';
import * as client from '$lib/api/client';
import { tokens } from '$lib/sign-in/ask';
import { Api } from './api';
import { Contract } from './contract';
import { deadlineDay } from './deadline-day';
import { asOneself, REVIEWER } from './people';

const api = new Api(deadlineDay());
const asking = { language: 'vi' } as const;
const scope = { form: 'TT-CCHC', period: '2024-H1', unit: 'huyen-nghi-xuan', structure: 'THEN' } as const;
const date = '2024-06-14';

/**
 * Every read of the portal, as the portal itself asks it, and its answer in the portal's own types: each must be what
 * the services' OpenAPI documents promise. A service that renames a field, or a portal that reads one that nobody
 * promised, fails here.
 */
const reads: [string, string, () => Promise<unknown>][] = [
  ['org-service', 'oneself', () => client.me(asking)],
  ['org-service', 'finding units', () => client.searchUnits('cuong', asking)],
  ['org-service', 'finding the province', () => client.provinces(asking)],
  ['org-service', 'a unit on a date', () => client.unitAt('huyen-nghi-xuan', date, asking)],
  ['org-service', 'a unit through all its time', () => client.wholeUnit('huyen-nghi-xuan', asking)],
  ['org-service', 'the units below', () => client.children('huyen-nghi-xuan', date, asking)],
  ['org-service', 'the units above', () => client.ancestors('huyen-nghi-xuan', date, asking)],
  ['org-service', 'the tree below', () => client.subtree('huyen-nghi-xuan', date, asking)],
  ['report-service', 'periods', () => client.periods(asking)],
  ['report-service', 'a period', () => client.period('TT-CCHC', '2024-H1', asking)],
  ['report-service', 'a form', () => client.formVersion('TT-CCHC', 1, asking)],
  ['aggregation-service', 'totals', () => client.totals(scope, asking)],
  ['aggregation-service', 'who has not sent', () => client.missing(scope, { limit: 100, cursor: null }, asking)],
  ['aggregation-service', 'the proof', () => client.proof(scope, 'SUBMITTED', asking)],
];

beforeAll(() => {
  const person = { id: 'a-1', name: 'Trần Thị Mẫu' };
  tokens.keep({ access: 'one', refresh: null, identity: '', person, dueAt: Infinity });
});

test.each(reads)('%s promises what the portal reads of %s', async (service, _, read) => {
  const contract = Contract.of(service);
  const breaches: string[] = [];
  globalThis.fetch = async (path) => {
    const url = new URL(String(path), 'http://portal');
    const body = url.pathname === '/api/me' ? asOneself(REVIEWER) : api.answer(url, 'vi').body;
    breaches.push(...contract.breaches(url, body));
    return Response.json(body);
  };
  await read();
  expect([...new Set(breaches)]).toEqual([]);
});
