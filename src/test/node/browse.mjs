// Walks through the pages in Debian's Chromium and prints what is wrong with each, one line a problem.
// node browse.mjs BASE PATH…
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const [base, ...paths] = process.argv.slice(2);
const problems = [];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

for (const [width, scheme] of [[1280, 'light'], [390, 'dark']]) {
  // The pages forbid scripts, axe's too; bypassing the policy is for axe alone, and what a page itself loads is counted.
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true });
  const page = await context.newPage();
  for (const path of paths) {
    const where = `${path} at ${width}`;
    const foreign = [];
    const onRequest = request => { if (!request.url().startsWith(base)) foreign.push(request.url()); };
    page.on('request', onRequest);
    page.once('dialog', dialog => { problems.push(`${where}: a script ran`); dialog.dismiss(); });
    await page.goto(base + path);
    page.off('request', onRequest);
    for (const url of foreign) problems.push(`${where}: loads ${url}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) problems.push(`${where}: is ${overflow} pixels wider than the window`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    for (const violation of violations) {
      problems.push(`${where}: ${violation.id} (${violation.help}): ${violation.nodes[0].html.slice(0, 160)} ${violation.nodes[0].failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`);
    }
  }
  await context.close();
}

// The two pages with scripts, under their policy: the editor runs a query, the map is drawn, and nothing is refused or fetched.
const scripted = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const live = await scripted.newPage();
live.on('console', message => { if (message.type() === 'error') problems.push(`${live.url()}: ${message.text()}`); });
live.on('pageerror', error => problems.push(`${live.url()}: ${error.message}`));
live.on('request', request => { if (!request.url().startsWith(base)) problems.push(`${live.url()}: asks for ${request.url()}`); });
await live.goto(base + '/sparql?question=most-quoted');
await live.locator('.yasqe_queryButton').first().click();
await live.locator('.yasr_results table tbody tr').first().waitFor({ timeout: 10_000 })
  .catch(() => problems.push('the query editor shows no rows'));
await live.goto(base + '/network');
await live.locator('#explore').click();
await live.locator('#map canvas').first().waitFor({ timeout: 10_000 })
  .catch(() => problems.push('the map is not drawn'));
await scripted.close();

// As somebody without JavaScript and mouse goes: search from the front page, open a statement, its article, its speaker.
const plain = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false, locale: 'en-GB' });
const page = await plain.newPage();
const heading = async () => (await page.locator('h1').first().innerText()).trim();
await page.goto(base + '/');
await page.keyboard.press('Tab');
if (await page.locator(':focus').getAttribute('href') !== '#main') problems.push('the first stop of the keyboard is not the skip link');
await page.locator('#q').focus();
await page.keyboard.type('Stepanakert');
await page.keyboard.press('Enter');
await page.waitForURL('**/search?q=Stepanakert');
const open = async (locator, name) => {
  if (await locator.count() === 0) { problems.push(`${page.url()}: there is no ${name}`); return; }
  await locator.first().focus();
  const before = page.url();
  await Promise.all([page.waitForURL(url => url.href !== before), page.keyboard.press('Enter')]);
};
await open(page.locator('.statement .words a'), 'statement');
if (!page.url().includes('/statement/')) problems.push(`a hit leads to ${page.url()}`);
const words = await heading();
await open(page.locator('a[href^="/article/"][href*="#s"]'), 'way to the article');
const number = new URL(page.url()).hash;
if (!(await page.locator(number).innerText()).includes(words.slice(0, 20))) problems.push(`${page.url()} does not lead to “${words}”`);
await open(page.locator(`${number} .who a`), 'speaker');
if (!page.url().includes('/actor/')) problems.push(`a speaker leads to ${page.url()}`);
await page.locator('.filter summary').focus();
await page.keyboard.press('Enter');
await page.locator('#act').selectOption('deny');
await page.locator('.filter button').focus();
await page.keyboard.press('Enter');
await page.waitForURL('**act=deny**');
await open(page.locator('.languages a'), 'other language');
if (await page.locator('html').getAttribute('lang') !== 'fr') problems.push('the language does not change');
if (!page.url().includes('act=deny')) problems.push('changing the language loses the filter');

await browser.close();
for (const problem of problems) console.log(problem);
