import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { REVIEWER } from '../stand-in/people';

/** Debian's Chromium, or the one that CHROMIUM names. */
export function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

export interface Visit {
  page: Page;
  /** What the console complained of, and what was asked of any other host: both must stay empty. */
  complaints: string[];
  leave(): Promise<void>;
}

export interface Credentials {
  email: string;
  password: string;
}

export interface VisitOptions extends BrowserContextOptions {
  /** Who signs in on the issuer's page; null: the visit ends there. */
  person?: Credentials | null;
  /** Another origin that the page may ask. */
  elsewhere?: string;
}

/** A person's fresh visit: own storage, own size, own colours. Signs in on the way and is back where it wanted to be. */
export async function visit(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visit> {
  const { person = REVIEWER, elsewhere, ...context } = options;
  const fresh = await browser.newContext({ viewport: DESKTOP, locale: 'vi-VN', ...context });
  const one = await arrive(fresh, address, elsewhere);
  if (person === null) return one;
  await signIn(one.page, person);
  await one.page.waitForURL(address);
  return one;
}

/** Fills in the issuer's page. */
export async function signIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
}

async function arrive(context: BrowserContext, address: string, elsewhere?: string): Promise<Visit> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const origin = new URL(address).origin;
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (![origin, elsewhere].includes(new URL(request.url()).origin)) complaints.push(`asked ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints, leave: () => context.close() };
}

export async function text(page: Page, testId: string): Promise<string> {
  return (await page.getByTestId(testId).innerText()).trim();
}

/** Waits for a text to be as wanted; the last one seen is in the failure. */
export async function eventually(page: Page, testId: string, wanted: string | RegExp): Promise<void> {
  await expect.poll(() => text(page, testId), { timeout: 20_000 }).toMatch(wanted);
}
