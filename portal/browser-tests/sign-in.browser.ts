import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventually, launch, signIn, visit, type Visit, type VisitOptions } from './browser';
import { PREPARER, REVIEWER } from '../stand-in/people';
import { Province } from '../stand-in/province';
import { StandIn } from '../stand-in/server';

const DISTRICT = '/board/TT-CCHC/2024-H1/huyen-nghi-xuan';
const CUONG_GIAN = { DIRECTING_DOCUMENTS: 3 };

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

async function opened(path = '/', options: VisitOptions = {}): Promise<Page> {
  person = await visit(browser, standIn.url + path, options);
  return person.page;
}

const account = (page: Page) => page.locator('details.account');
/** What the storage of the browser holds, but for the places that SvelteKit remembers to scroll to. */
const kept = (page: Page) =>
  page.evaluate(() =>
    Object.keys({ ...localStorage, ...sessionStorage }).filter((name) => !name.startsWith('sveltekit:')),
  );

test('a deep link leads through sign-in back to exactly where it pointed', async () => {
  const page = await opened('/favicon.svg', { person: null });
  await page.goto(`${standIn.url}${DISTRICT}?basis=ACCEPTED#main`);
  await signIn(page, REVIEWER);
  await page.getByRole('heading', { name: 'Huyện Nghi Xuân' }).waitFor();
  expect(page.url()).toBe(`${standIn.url}${DISTRICT}?basis=ACCEPTED#main`);
  await account(page).getByText('Người thẩm tra, Người phân tích · Tỉnh Hà Tĩnh').waitFor();
});

test('whoever has signed in is signed in again without a page, in this tab and in others', async () => {
  const page = await opened('/robots.txt', { person: null });
  await page.goto(`${standIn.url}/`);
  await signIn(page, REVIEWER);
  await account(page).waitFor();
  await page.goto(standIn.url + DISTRICT);
  await eventually(page, 'connection', 'Trực tiếp');
  await page.goBack();
  await page.getByRole('heading', { name: 'Theo dõi báo cáo' }).waitFor();
  const other = await page.context().newPage();
  await other.goto(standIn.url + DISTRICT);
  await eventually(other, 'connection', 'Trực tiếp');
  expect(other.url()).toBe(standIn.url + DISTRICT);
});

test('the browser keeps no token and no secret', async () => {
  const page = await opened(DISTRICT);
  await eventually(page, 'connection', 'Trực tiếp');
  expect(await kept(page)).toEqual([]);
  expect((await page.context().cookies()).map(({ name, httpOnly }) => [name, httpOnly])).toEqual([['session', true]]);
});

test('the policy of the page allows scripts of its own origin only, and nothing inline', async () => {
  const page = await opened();
  const policy = await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content');
  expect(policy).toMatch(/script-src 'self'( 'sha256-[^']+')+;/);
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toContain('unsafe-inline');
});

test('tokens are renewed under a live board, and nobody is told of it', async () => {
  standIn.issuer.lifetime = 3;
  const page = await opened(DISTRICT);
  await eventually(page, 'connection', 'Trực tiếp');
  await page.evaluate(() => {
    const mark = document.querySelector('[data-testid=connection]') as HTMLElement;
    const said: string[] = ((window as unknown as { said: string[] }).said = []);
    new MutationObserver(() => said.push(mark.innerText.trim())).observe(mark, {
      subtree: true,
      characterData: true,
      childList: true,
    });
  });
  await expect.poll(() => standIn.resumedFrom.length, { timeout: 20_000 }).toBeGreaterThan(2);
  standIn.province.submit('xa-cuong-gian', CUONG_GIAN);
  standIn.publish('xa-cuong-gian');
  await eventually(page, 'child-xa-cuong-gian', /Đã gửi đủ/);
  expect(new Set(standIn.resumedFrom.slice(1))).toEqual(new Set(['2-40']));
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([]);
  expect(standIn.issuer.granted.refresh_token).toBeGreaterThan(1);
  expect(standIn.issuer.granted.authorization_code).toBe(1);
});

test('tokens that were taken back are had again, as long as the session lasts', async () => {
  const page = await opened(DISTRICT);
  await eventually(page, 'connection', 'Trực tiếp');
  standIn.issuer.forgetTokens();
  await page.getByRole('button', { name: 'Đối chiếu' }).click();
  await eventually(page, 'verdict', /Khớp/);
  expect(await page.getByText('Phiên làm việc đã kết thúc.').count()).toBe(0);
});

test('a session that was ended elsewhere leaves the page as it is, and goes on after the next sign-in', async () => {
  const page = await opened(DISTRICT);
  await eventually(page, 'connection', 'Trực tiếp');
  await page.getByLabel('Lọc theo tên').fill('cuong');
  standIn.endSessions();
  await page.getByRole('alert').getByText('Phiên làm việc đã kết thúc.').waitFor();
  await eventually(page, 'connection', 'Tạm dừng');
  await page.getByTestId('child-xa-cuong-gian').waitFor();
  // What is asked meanwhile is answered after the sign-in.
  await page.getByRole('button', { name: 'Đối chiếu' }).click();

  const beside = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
  const window = await beside;
  const closed = window.waitForEvent('close');
  await signIn(window, REVIEWER);
  await closed;

  await eventually(page, 'connection', 'Trực tiếp');
  await eventually(page, 'verdict', /Khớp/);
  expect(await page.getByLabel('Lọc theo tên').inputValue()).toBe('cuong');
  expect(await page.getByText('Phiên làm việc đã kết thúc.').count()).toBe(0);
});

test("another person who signs in beside never sees what the first one's page shows", async () => {
  const page = await opened('/');
  await page.getByRole('searchbox').fill('half typed');
  standIn.endSessions();
  await page.getByRole('alert').getByText('Phiên làm việc đã kết thúc.').waitFor();
  const beside = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
  await signIn(await beside, PREPARER);
  await account(page).getByText(PREPARER.name).first().waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
});

test('signing out ends the session in every tab', async () => {
  const page = await opened(DISTRICT);
  await eventually(page, 'connection', 'Trực tiếp');
  const other = await page.context().newPage();
  await other.goto(`${standIn.url}/`);
  await account(other).locator('summary').click();
  expect(await other.getByRole('link', { name: 'Tài khoản và bảo mật' }).getAttribute('href')).toBe('/account');
  await other.getByRole('button', { name: 'Đăng xuất' }).click();
  await other.getByRole('heading', { name: 'Bạn đã đăng xuất' }).waitFor();
  await other.waitForURL(`${standIn.url}/signed-out`);

  await page.getByRole('heading', { name: 'Bạn đã đăng xuất' }).waitFor();
  expect(await page.getByTestId('expected').count()).toBe(0);
  expect(page.url()).toBe(standIn.url + DISTRICT);

  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await signIn(page, REVIEWER);
  await eventually(page, 'connection', 'Trực tiếp');
  await other.getByRole('heading', { name: 'Theo dõi báo cáo' }).waitFor();
});

test('the ID token, which names the person, stands in no address at sign-out', async () => {
  const page = await opened();
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await account(page).locator('summary').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.waitForURL(`${standIn.url}/signed-out`);
  expect(addresses).toContain(`${standIn.url}/connect/logout`);
  expect(addresses.filter((address) => address.includes('id_token_hint'))).toEqual([]);
});

test('a sign-out that does not reach the issuer says that one is still signed in', async () => {
  const page = await opened();
  await page.route('**/connect/logout**', (route) => route.abort());
  await account(page).locator('summary').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByText('Chưa đăng xuất được').waitFor();
  await page.keyboard.press('Escape');
  expect(await account(page).getAttribute('open')).toBeNull();
});

test.each([
  [{ authorize: 'access_denied' }, 'Dịch vụ đăng nhập đã từ chối.', 'access_denied'],
  [{ authorize: 'server_error' }, 'Dịch vụ đăng nhập đang gặp sự cố.', 'server_error'],
  [{ token: 503 }, 'Dịch vụ đăng nhập đang gặp sự cố.', '503'],
  [{ nonce: 'stolen' }, 'Không xác minh được câu trả lời của dịch vụ đăng nhập.', ''],
])('an issuer that answers %j is explained, and tried again only when it makes sense', async (faults, why, code) => {
  standIn.issuer.faults = faults;
  const page = await opened(DISTRICT, { person: null });
  await signIn(page, REVIEWER);
  await page.getByRole('heading', { name: 'Chưa đăng nhập được' }).waitFor();
  await page.getByText(why).waitFor();
  await page.getByText(code).first().waitFor();
  const before = standIn.issuer.granted.authorization_code ?? 0;
  expect(before).toBeLessThan(2);
  standIn.issuer.faults = {};
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('heading', { name: 'Huyện Nghi Xuân' }).waitFor();
  expect(page.url()).toBe(standIn.url + DISTRICT);
});

test('no network at the start is told, and the page comes by itself when it is back', async () => {
  const page = await opened();
  await page.route('**/.well-known/**', (route) => route.abort());
  await page.goto(standIn.url + DISTRICT);
  await page.getByText('Không kết nối được máy chủ.').waitFor();
  await page.unroute('**/.well-known/**');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('heading', { name: 'Huyện Nghi Xuân' }).waitFor();
});

test('an attempt that fails late does not take away what a quicker one has opened', async () => {
  const page = await opened();
  await page.route('**/.well-known/**', (route) => route.abort());
  await page.goto(standIn.url + DISTRICT);
  await page.getByText('Không kết nối được máy chủ.').waitFor();
  await page.unroute('**/.well-known/**');
  const held = new Promise<Route>((hold) => void page.route('**/oauth2/authorize?**', hold, { times: 1 }));
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const slow = await held;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('heading', { name: 'Huyện Nghi Xuân' }).waitFor();
  const failed = page.waitForEvent('requestfailed');
  await slow.abort();
  await failed;
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.getByRole('heading', { name: 'Chưa đăng nhập được' }).count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'Huyện Nghi Xuân' }).count()).toBe(1);
});

test('a tab that was signed out keeps nothing of its person for the next one', async () => {
  const page = await opened(DISTRICT);
  await account(page).getByText('Người thẩm tra').first().waitFor();
  const other = await page.context().newPage();
  await other.goto(`${standIn.url}/`);
  await account(other).locator('summary').click();
  await other.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Bạn đã đăng xuất' }).waitFor();
  await other.waitForURL(`${standIn.url}/signed-out`);
  await page.route('**/api/me', (route) => route.abort());
  await other.getByRole('button', { name: 'Đăng nhập' }).click();
  await signIn(other, PREPARER);
  await account(page).getByText(PREPARER.name).first().waitFor();
  expect(await account(page).getByText('Người thẩm tra').count()).toBe(0);
});

test('another issuer at another address signs in and out', async () => {
  const page = await opened(DISTRICT, { elsewhere: await standIn.moveIssuer() });
  await eventually(page, 'connection', 'Trực tiếp');
  await account(page).locator('summary').click();
  expect(await page.getByRole('link', { name: 'Tài khoản và bảo mật' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Bạn đã đăng xuất' }).waitFor();
  await page.waitForURL(`${standIn.url}/signed-out`);
});

test('at another address than the public one it leads to that one', async () => {
  standIn.issuer.faults = { issuer: 'https://bao-cao.example.vn' };
  const page = await opened(`${DISTRICT}?basis=ACCEPTED`, { person: null });
  const link = page.getByRole('link', { name: 'https://bao-cao.example.vn' });
  expect(await link.getAttribute('href')).toBe(`https://bao-cao.example.vn${DISTRICT}?basis=ACCEPTED`);
});

test('a code that this browser did not ask for is left alone', async () => {
  const page = await opened('/signed-in?code=planted&state=planted', { person: null });
  await signIn(page, REVIEWER);
  await account(page).waitFor();
  expect(page.url()).toBe(`${standIn.url}/`);
  expect(standIn.issuer.granted.authorization_code).toBe(1);
});

test('a computer whose clock is years behind signs in all the same', async () => {
  const page = await opened('/favicon.svg', { person: null });
  await page.clock.install({ time: '2019-01-01T00:00:00Z' });
  await page.goto(standIn.url + DISTRICT);
  await signIn(page, REVIEWER);
  await page.getByRole('heading', { name: 'Huyện Nghi Xuân' }).waitFor();
});

test('the start page leads to the board of one’s own unit, under the structure that knows it', async () => {
  const page = await opened('/', { person: PREPARER });
  await page.getByRole('link', { name: 'Mở bảng theo dõi Xã Cổ Đạm' }).click();
  await eventually(page, 'expected', '3');
  expect(page.url()).toContain('structure=NOW');
  await account(page).locator('summary').click();
  await page.getByText('(được giao tại Xã Cương Gián)').waitFor();
});

test('an account without rights is told whom to ask', async () => {
  standIn.issuer.people = [{ ...PREPARER, rights: [] }];
  const page = await opened('/', { person: PREPARER });
  await page.getByRole('heading', { name: 'Tài khoản chưa được giao quyền ở đơn vị nào.' }).waitFor();
});

test('what one may not see is said calmly', async () => {
  const page = await opened(`${DISTRICT}x`);
  const note = page.getByRole('alert');
  await note.getByText('nằm ngoài phạm vi được giao').waitFor();
  expect(await note.getAttribute('class')).toContain('calm');
});
