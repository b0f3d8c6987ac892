import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventually, launch, text, visit, type Visit } from './browser';
import { Province } from '../stand-in/province';
import { StandIn } from '../stand-in/server';

const DISTRICT = '/board/TT-CCHC/2024-H1/huyen-nghi-xuan';
const CUONG_GIAN = { DIRECTING_DOCUMENTS: 3, CONTESTS: 0, PRESS_ITEMS: null, PORTAL_AND_RADIO_ITEMS: 40 };

let browser: Browser;
let standIn: StandIn;
let open: Visit[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  standIn = await StandIn.start(new Province());
});
afterEach(async () => {
  const complaints = open.flatMap((one) => one.complaints);
  await Promise.all(open.map((one) => one.leave()));
  open = [];
  await standIn.stop();
  expect(complaints).toEqual([]);
});

async function opened(path: string, options = {}) {
  const one = await visit(browser, standIn.url + path, options);
  open.push(one);
  return one.page;
}

function submit(unit: string, values = {}, more = {}) {
  standIn.province.submit(unit, values, more);
  standIn.publish(unit);
}

test('a board names its unit as on the structure date and leads to its ancestors', async () => {
  const page = await opened(DISTRICT);
  await page.getByRole('heading', { name: 'Huyện Nghi Xuân' }).waitFor();
  await page.getByRole('link', { name: 'Tỉnh Hà Tĩnh' }).click();
  await page.getByRole('heading', { name: 'Tỉnh Hà Tĩnh' }).waitFor();
  await eventually(page, 'expected', '235');
});

test('a submission lights its child up and moves the totals', async () => {
  const page = await opened(DISTRICT);
  await eventually(page, 'child-xa-cuong-gian', /Quá hạn/);
  submit('xa-cuong-gian', CUONG_GIAN);
  await eventually(page, 'child-xa-cuong-gian', /Đã gửi đủ.*vừa cập nhật/s);
  expect(await text(page, 'submitted')).toBe('1');
  expect(await text(page, 'missing')).toBe('16');
  expect(await text(page, 'line-PORTAL_AND_RADIO_ITEMS')).toMatch(/40\s+1\/17/);
  await eventually(page, 'child-xa-cuong-gian', /^(?!.*vừa cập nhật)/s);
});

test('blank is a dash that explains itself, and zero is zero', async () => {
  const page = await opened(DISTRICT);
  submit('xa-cuong-gian', CUONG_GIAN);
  await eventually(page, 'line-CONTESTS', /\s0\s+1\/17/);
  const blank = page.getByTestId('line-PRESS_ITEMS');
  expect(await blank.innerText()).toMatch(/—.*0\/17/s);
  expect(await blank.textContent()).toContain('Chưa đơn vị nào có số liệu dòng này');
});

test('numbers beyond double precision keep their digits', async () => {
  const page = await opened(DISTRICT);
  submit('xa-cuong-gian', { PRINTED_MATERIALS: '9007199254740993.5' });
  await eventually(page, 'line-PRINTED_MATERIALS', /9\.007\.199\.254\.740\.993,5/);
  await page.getByRole('button', { name: 'English' }).click();
  await eventually(page, 'line-PRINTED_MATERIALS', /9,007,199,254,740,993\.5/);
});

test('the accepted basis counts accepted reports only', async () => {
  standIn.province.submit('xa-cuong-gian', { CONTESTS: 5 });
  standIn.province.submit('xa-xuan-hoi', { CONTESTS: 2 }, { accepted: true });
  const page = await opened(DISTRICT);
  await eventually(page, 'line-CONTESTS', /7\s+2\/17/);
  await page.getByRole('link', { name: 'Đã duyệt' }).click();
  await eventually(page, 'line-CONTESTS', /2\s+1\/17/);
  expect(page.url()).toContain('basis=ACCEPTED');
});

test("today's structure counts a merged commune under its successor", async () => {
  standIn.province.submit('xa-cuong-gian', { CONTESTS: 5 });
  const page = await opened('/board/TT-CCHC/2024-H1/tinh-ha-tinh');
  await page.getByTestId('child-huyen-nghi-xuan').waitFor();
  await page.getByRole('link', { name: 'Hiện nay' }).click();
  await eventually(page, 'child-xa-co-dam-2025', /Xã Cổ Đạm.*1\/3/s);
  expect(await page.getByTestId('child-huyen-nghi-xuan').count()).toBe(0);
  await page.getByRole('link', { name: 'Xã Cổ Đạm' }).click();
  await eventually(page, 'expected', '3');
  expect(page.url()).toContain('structure=NOW');
});

test('a unit that the chosen structure does not know is explained, in the language of the person', async () => {
  const page = await opened(`${DISTRICT}?structure=NOW`);
  await page.getByText('Đơn vị không có báo cáo trong kỳ và cơ cấu này.').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('The unit has no report in this period and structure.').waitFor();
  await page.getByRole('link', { name: "Show the period's structure" }).click();
  await page.getByRole('heading', { name: 'Huyện Nghi Xuân' }).waitFor();
});

test('a line that goes silent is marked stale and is resumed', async () => {
  const page = await opened('/');
  await page.clock.install();
  await page.goto(standIn.url + DISTRICT);
  await eventually(page, 'connection', 'Trực tiếp');
  await page.clock.fastForward(26_000);
  await expect.poll(() => standIn.resumedFrom).toEqual([null, '2-40']);
  await eventually(page, 'connection', /Có thể đã cũ|Trực tiếp/);
});

test('a heartbeat keeps the line live', async () => {
  const page = await opened('/');
  await page.clock.install({ time: '2024-06-17T16:59:00Z' });
  await page.goto(standIn.url + DISTRICT);
  await eventually(page, 'connection', 'Trực tiếp');
  await eventually(page, 'child-xa-cuong-gian', /Chưa gửi/);
  await page.clock.fastForward(20_000);
  standIn.heartbeat('2024-06-17T17:00:00Z');
  // The time it carries makes the report overdue: only when it has come may more time pass.
  await eventually(page, 'child-xa-cuong-gian', /Quá hạn/);
  await page.clock.fastForward(20_000);
  submit('xa-cuong-gian', CUONG_GIAN);
  await eventually(page, 'child-xa-cuong-gian', /Đã gửi đủ/);
  expect(standIn.resumedFrom).toEqual([null]);
});

test('a lost server is marked, and what happened meanwhile comes with the resumed stream', async () => {
  const page = await opened(DISTRICT);
  await eventually(page, 'connection', 'Trực tiếp');
  standIn.refuse('service-unavailable');
  standIn.cutStreams();
  await eventually(page, 'connection', 'Mất kết nối');
  expect(await text(page, 'expected')).toBe('17');
  standIn.province.submit('xa-cuong-gian', CUONG_GIAN);
  standIn.changedWhileAway.push('xa-cuong-gian');
  standIn.refusal = null;
  await eventually(page, 'connection', 'Trực tiếp');
  await eventually(page, 'child-xa-cuong-gian', /Đã gửi đủ/);
  expect(standIn.resumedFrom).toEqual([null, '2-40']);
});

test('a computer that loses its network says so at once and comes back by itself', async () => {
  const page = await opened(DISTRICT);
  await eventually(page, 'connection', 'Trực tiếp');
  await page.context().setOffline(true);
  await eventually(page, 'connection', 'Mất kết nối');
  await page.context().setOffline(false);
  await eventually(page, 'connection', 'Trực tiếp');
});

test('who has not sent is listed and follows the live totals', async () => {
  const page = await opened(DISTRICT);
  const list = page.getByRole('region', { name: 'Chưa gửi báo cáo' });
  await list.getByRole('heading').click();
  await list.getByText('Xã Cương Gián').waitFor();
  submit('xa-cuong-gian', CUONG_GIAN);
  await list.getByText('Xã Cương Gián').waitFor({ state: 'detached' });
  expect(await list.getByRole('listitem').count()).toBe(16);
});

test.each([
  [{ settled: true, agrees: true }, 'Khớp'],
  [{ settled: false, agrees: false }, 'Đang cập nhật'],
  [{ settled: true, agrees: false }, 'Lệch'],
])('the proof %j says %s and lists its reports', async (proof, verdict) => {
  standIn.province.submit('xa-cuong-gian', CUONG_GIAN);
  standIn.api.proof = proof;
  const page = await opened(DISTRICT);
  await page.getByRole('button', { name: 'Đối chiếu' }).click();
  await eventually(page, 'verdict', new RegExp(verdict));
  await page.getByText('Danh sách 1 báo cáo trong tổng').click();
  await page
    .getByRole('region', { name: 'Các báo cáo trong tổng' })
    .getByRole('cell', { name: 'Xã Cương Gián' })
    .waitFor();
});

test('children are sorted, filtered without diacritics, and opened by keyboard', async () => {
  standIn.province.giveBack('xa-xuan-hoi');
  const page = await opened(DISTRICT);
  const names = () => page.locator('tr[data-testid^=child-] th').allInnerTexts();
  await page.getByLabel('Sắp xếp').selectOption('NAME');
  expect((await names())[0]).toBe('Thị trấn Tiên Điền');
  await page.getByLabel(/^Hiện/).selectOption('RETURNED');
  expect(await names()).toEqual(['Xã Xuân Hội']);
  await page.getByLabel(/^Hiện/).selectOption('ALL');
  await page.getByLabel('Lọc theo tên').fill('cuong');
  expect(await names()).toEqual(['Xã Cương Gián']);
  await page.getByLabel('Cột chỉ tiêu').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Xã Cương Gián' }).waitFor();
});
