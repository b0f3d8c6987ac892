import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventually, launch, PHONE, visit, type Visit } from './browser';
import { deadlineDay } from '../stand-in/deadline-day';
import { Province } from '../stand-in/province';
import { StandIn } from '../stand-in/server';

let browser: Browser;
let standIn: StandIn;
let person: Visit | undefined;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  standIn = await StandIn.start(new Province());
});
afterEach(async () => {
  const complaints = person?.complaints;
  await person?.leave();
  person = undefined;
  await standIn.stop();
  expect(complaints).toEqual([]);
});

async function opened(path = '/', options = {}) {
  person = await visit(browser, standIn.url + path, options);
  return person.page;
}

test('the start page leads to the board of the province in the newest open period', async () => {
  const page = await opened();
  await page.getByRole('link', { name: 'Mở bảng theo dõi Tỉnh Hà Tĩnh' }).click();
  await page.getByRole('heading', { name: 'Tỉnh Hà Tĩnh' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/board/TT-CCHC/2024-H1/tinh-ha-tinh');
});

test('a unit is found without diacritics and its board opens', async () => {
  const page = await opened();
  await page.getByRole('searchbox').fill('cuong gian');
  await page.getByText('Cấp xã · đến hết ngày 30/06/2025').waitFor();
  await page.getByRole('link', { name: 'Xã Cương Gián' }).click();
  await eventually(page, 'expected', '1');
});

test('a search that finds nothing says so', async () => {
  const page = await opened();
  await page.getByRole('searchbox').fill('atlantis');
  await page.getByText('Không tìm thấy đơn vị nào có tên như vậy.').waitFor();
});

test('with no period yet it says how to get one', async () => {
  standIn.api.periods = [];
  const page = await opened();
  await page.getByText('Chưa mở kỳ báo cáo nào.').waitFor();
  await page.getByText('./hopluu demo', { exact: true }).waitFor();
});

test('with no unit yet it says how to load them', async () => {
  standIn.api.provinces = false;
  const page = await opened();
  await page.getByText('Chưa có đơn vị nào.').waitFor();
});

test('a service that is down is told in the language of the person, and tried again', async () => {
  standIn.refuse('service-unavailable');
  const page = await opened();
  await page.getByRole('alert').getByText('b7c1').waitFor();
  standIn.refusal = null;
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('link', { name: 'Mở bảng theo dõi' }).waitFor();
});

test('language and colours are kept for the next visit', async () => {
  const page = await opened('/', { colorScheme: 'light' });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Appearance').selectOption('dark');
  await page.reload();
  await page.getByRole('link', { name: 'Open the board of Tỉnh Hà Tĩnh' }).waitFor();
  const root = page.locator('html');
  expect(await root.getAttribute('lang')).toBe('en');
  expect(await root.getAttribute('data-theme')).toBe('dark');
});

test('colours follow the system until a person chooses', async () => {
  const page = await opened('/', { colorScheme: 'dark' });
  const root = page.locator('html');
  expect(await root.getAttribute('data-theme')).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => root.getAttribute('data-theme')).toBe('light');
});

test('an address of no page says so', async () => {
  const page = await opened('/nowhere');
  await page.getByRole('heading', { name: 'Không có trang này.' }).waitFor();
});

test('a unit with more than two hundred children is drawn whole, on a phone too', async () => {
  await standIn.stop();
  standIn = await StandIn.start(deadlineDay({ flat: true }));
  const page = await opened('/board/TT-CCHC/2024-H1/tinh-ha-tinh', { viewport: PHONE });
  const rows = page.locator('tr[data-testid^=child-]');
  await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(235);
  standIn.province.submit('xa-tho-dien', { CONTESTS: 1 });
  standIn.publish('xa-tho-dien');
  await eventually(page, 'child-xa-tho-dien', /vừa cập nhật/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('the longest names wrap instead of widening the page', async () => {
  const unit = standIn.province.unit('xa-cuong-gian', 'THEN');
  if (unit)
    unit.name = 'Ban Quản lý các dự án đầu tư xây dựng công trình dân dụng và công nghiệp tỉnh Hà Tĩnh '.repeat(2);
  const page = await opened('/board/TT-CCHC/2024-H1/huyen-nghi-xuan', { viewport: PHONE });
  await page.getByTestId('child-xa-cuong-gian').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
