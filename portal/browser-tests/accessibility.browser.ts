import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, launch, PHONE, visit } from './browser';
import { deadlineDay } from '../stand-in/deadline-day';
import { StandIn } from '../stand-in/server';

const DISTRICT = '/board/TT-CCHC/2024-H1/huyen-nghi-xuan';
/** A folder to look at what was examined; none unless asked for. */
const { SCREENSHOTS } = process.env;

let browser: Browser;
let standIn: StandIn;

beforeAll(async () => {
  browser = await launch();
  standIn = await StandIn.start(deadlineDay());
});
afterAll(async () => {
  await browser.close();
  await standIn.stop();
});

const looks = ['vi', 'en'].flatMap((language) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [PHONE, DESKTOP].map((viewport) => ({ language, colorScheme, viewport, width: viewport.width })),
  ),
);

test.each(looks)('in $language, $colorScheme, at $width px, every page is accessible', async (look) => {
  const { language, colorScheme, viewport, width } = look;
  const { page, complaints, leave } = await visit(browser, standIn.url, { colorScheme, viewport });
  if (language === 'en') await page.locator('button[lang=en]').click();
  const picture = `${language}-${colorScheme}-${width}`;

  await page.getByRole('searchbox').fill('cuong');
  await page.getByRole('link', { name: 'Xã Cương Gián' }).waitFor();
  await examine(page, `${picture}-start.png`);

  await page.goto(standIn.url + DISTRICT);
  await page.getByTestId('child-xa-cuong-gian').waitFor();
  await page.locator('summary').first().click();
  await page.locator('section[aria-labelledby=proof] button').click();
  await page.getByTestId('verdict').waitFor();
  await page.locator('section[aria-labelledby=proof] summary').click();
  await examine(page, `${picture}-board.png`);

  await page.goto(`${standIn.url}${DISTRICT}x`);
  await page.getByRole('alert').waitFor();
  await examine(page, `${picture}-problem.png`);

  await page.goto(standIn.url + DISTRICT);
  await page.getByTestId('child-xa-cuong-gian').waitFor();
  await page.locator('details.account summary').click();
  await examine(page, `${picture}-account.png`);

  standIn.endSessions();
  await page.locator('.bar[role=alert]').waitFor();
  await page.keyboard.press('Escape');
  await examine(page, `${picture}-ended.png`);

  await page.goto(`${standIn.url}/signed-out`);
  await page.locator('main h1').waitFor();
  await examine(page, `${picture}-signed-out.png`);

  standIn.issuer.faults = { discovery: 503 };
  await page.goto(standIn.url);
  await page.locator('main h1').waitFor();
  await examine(page, `${picture}-failed.png`);
  standIn.issuer.faults = {};

  await leave();
  expect(complaints).toEqual([]);
});

async function examine(page: Page, picture: string): Promise<void> {
  if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/${picture}`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])]),
  ).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways, 'the page scrolls sideways').toBeLessThanOrEqual(0);
}
