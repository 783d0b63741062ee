// The page in Chromium, as a person uses it: real server, real policy, real wasm.

import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';

import { chromium } from 'playwright-core';

import { ROOT } from '../../tools/samples.mjs';
import { serve } from '../../tools/serve.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTEFACTS = join(ROOT, 'build/test-artefacts');
const PHONE = '+1 (415) 555-2671';

let server;
let browser;
before(async () => {
  mkdirSync(ARTEFACTS, { recursive: true });
  server = await serve({ port: 0 });
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    // Nothing but the page itself is to be fetched, and CI runs as root.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens the page in a context of its own; `complaints` gathers what a console, a policy or another origin would show. */
async function open({ width = 1280, height = 900, colorScheme = 'light', prepare } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  await prepare?.(page);
  await page.goto(server.url);
  return { page, complaints, part: (id) => page.locator(`#${id}`), close: () => context.close() };
}

/** Runs `use` on an open page, then checks that nothing complained. */
async function onPage(options, use) {
  const opened = await open(options);
  try {
    await opened.page.getByRole('heading', { name: 'Number', exact: true }).waitFor();
    await use(opened);
    assert.deepEqual(opened.complaints, []);
  } finally {
    await opened.close();
  }
}

const verdict = (part) => part.locator('.verdict');
const expectVerdict = (part, text) => verdict(part).filter({ hasText: text }).waitFor();
const picture = (page, name) => page.screenshot({ path: join(ARTEFACTS, `${name}.png`), fullPage: true });

async function replaceText(page, editor, text) {
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

suite('number', () => {
  test('is read as it is typed', () =>
    onPage({}, async ({ page, part }) => {
      await part('number').getByLabel('Phone number').pressSequentially(PHONE);
      await expectVerdict(part('number'), 'A valid number');
      const facts = await part('number').locator('dl').innerText();
      for (const fact of ['United States', '+14155552671', '(415) 555-2671', 'tel:+1-415-555-2671']) assert.ok(facts.includes(fact), fact);
      await part('number').getByText('Not written in E.164').waitFor();
      await picture(page, 'number');
    }));

  test('that is written wrongly is marked, and a click mends it', () =>
    onPage({}, async ({ part }) => {
      const input = part('number').getByLabel('Phone number');
      await input.fill(PHONE);
      assert.equal(await part('number').locator('mark').first().innerText(), ' ');
      await part('number').getByRole('button', { name: 'Replace it with "+14155552671"' }).click();
      assert.equal(await input.inputValue(), '+14155552671');
      await part('number').getByText('Written in E.164').waitFor();
    }));

  test('without a calling code is read by the country chosen', () =>
    onPage({}, async ({ part }) => {
      await part('number').getByLabel('Phone number').fill('020 7946 0018');
      await expectVerdict(part('number'), 'Not a phone number');
      await part('number').getByLabel('Country, for numbers').selectOption('GB');
      await expectVerdict(part('number'), 'A valid number');
    }));

  test('can be copied', () =>
    onPage({}, async ({ page, part }) => {
      await part('number').getByLabel('Phone number').fill(PHONE);
      await part('number').getByRole('button', { name: 'Copy E.164' }).click();
      await part('number').getByText('Copied').waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '+14155552671');
    }));
});

suite('routing configuration', () => {
  const diagnostics = (part) => part('routing').locator('.diagnostic');
  const editor = (part) => part('routing').getByRole('textbox', { name: 'JSON document' });

  test('that is broken says so at its line', () =>
    onPage({}, async ({ page, part }) => {
      await part('routing').getByLabel('Document', { exact: true }).selectOption('voipbin/number');
      await part('routing').getByLabel('Sample').selectOption({ label: 'Documented example' });
      await expectVerdict(part('routing'), 'Valid');
      await editor(part).click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await page.keyboard.press('Backspace'); // the comma behind the second line
      await expectVerdict(part('routing'), '1 error');
      assert.match(await diagnostics(part).innerText(), /Put a comma between two values/);
      await part('routing').getByRole('button', { name: 'Line 3, column 3' }).click();
      await page.keyboard.insertText(',');
      await expectVerdict(part('routing'), 'Valid');
    }));

  test('is mended by the fix that is offered, and unmended by undo', () =>
    onPage({}, async ({ page, part }) => {
      await part('routing').getByLabel('Document', { exact: true }).selectOption('signalwire/phone-number-update');
      await replaceText(page, editor(part), '{\n  // kept\n  "call_handlr": "ai_agent"\n}'.replace('  // kept\n', ''));
      await expectVerdict(part('routing'), '1 error');
      await picture(page, 'routing');
      await part('routing').locator('.diagnostics').getByRole('button', { name: /Rename it/ }).click();
      await diagnostics(part).filter({ hasText: 'call_handlr' }).waitFor({ state: 'detached' });
      assert.match(await editor(part).innerText(), /"call_handler": "ai_agent"/);
      await page.keyboard.press('Control+z');
      await diagnostics(part).filter({ hasText: 'call_handlr' }).waitFor();
    }));

  test('gives the reason for a rule', () =>
    onPage({}, async ({ part }) => {
      await part('routing').getByLabel('Document', { exact: true }).selectOption('signalwire/phone-number');
      await part('routing').getByLabel('Sample').selectOption({ label: 'Handler without topic' });
      await diagnostics(part).filter({ hasText: 'because call_handler is "relay_topic"' }).first().waitFor();
    }));

  test('can be opened from a file', () =>
    onPage({}, async ({ page, part }) => {
      await part('routing').getByLabel('Document', { exact: true }).selectOption('voipbin/number');
      await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
      await diagnostics(part).filter({ hasText: 'must be an object, not a list' }).waitFor();
    }));

  test('is checked against the schema that is chosen, with the text a person wrote', () =>
    onPage({}, async ({ page, part }) => {
      await replaceText(page, editor(part), '{"limit": 51}');
      await part('routing').getByLabel('Document', { exact: true }).selectOption('speko/available-numbers-query');
      await diagnostics(part).filter({ hasText: 'limit must be at most 50' }).waitFor();
    }));
});

suite('verification', () => {
  test('shows what is wrong beside its field', () =>
    onPage({}, async ({ page, part }) => {
      const form = part('verification');
      const website = form.getByLabel('Website');
      await website.fill('lakeside.example.com');
      await form.getByLabel('Legal name').focus();
      await form.locator('.field-error').getByText('Write a complete address').waitFor();
      assert.equal(await website.getAttribute('aria-invalid'), 'true');
      assert.equal(await form.getByLabel('E-mail').getAttribute('aria-invalid'), 'false', 'a field not yet reached is not blamed');
      await form.getByRole('button', { name: /Replace it with "https/ }).click();
      assert.equal(await website.inputValue(), 'https://lakeside.example.com');
      assert.equal(await website.getAttribute('aria-invalid'), 'false');
      await picture(page, 'verification');
    }));

  test('blames what is missing once it is asked for, and leads there', () =>
    onPage({}, async ({ page, part }) => {
      const form = part('verification');
      await form.getByRole('button', { name: 'Check all' }).click();
      await expectVerdict(form, 'fields need attention');
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')), 'true');
      await form.getByRole('link', { name: 'E-mail' }).click();
      assert.equal(await form.getByLabel('E-mail').evaluate((node) => node === document.activeElement), true);
    }));

  test('is complete with a document that the schema takes', () =>
    onPage({}, async ({ part }) => {
      const form = part('verification');
      await form.getByRole('button', { name: 'Fill in an example' }).click();
      await expectVerdict(form, 'Ready to submit');
      const document = JSON.parse(await form.locator('pre').innerText());
      assert.equal(document.authorizedRepresentative.phone, '+15105550142');
      await form.getByLabel('Phone number').fill('(510) 555-0142');
      await form.getByLabel('Phone number').blur();
      await form.locator('.field-error').getByText('Begin the number with +').waitFor();
    }));
});

suite('everyone', () => {
  for (const colorScheme of ['light', 'dark']) {
    test(`finds no barrier in ${colorScheme}`, () =>
      onPage({ colorScheme }, async ({ page, part }) => {
        await part('number').getByLabel('Phone number').fill(PHONE);
        await part('verification').getByRole('button', { name: 'Check all' }).click();
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), []);
        await picture(page, `page-${colorScheme}`);
      }));
  }

  for (const width of [320, 768]) {
    test(`can read it ${width} pixels wide without scrolling sideways`, () =>
      onPage({ width }, async ({ page, part }) => {
        await part('number').getByLabel('Phone number').fill(PHONE);
        await part('verification').getByRole('button', { name: 'Fill in an example' }).click();
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        await picture(page, `page-${width}`);
      }));
  }

  test('can use it by keyboard alone', () =>
    onPage({}, async ({ page, part }) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter'); // the skip link
      await page.keyboard.press('Tab');
      await page.keyboard.type('+49 30 123456');
      await expectVerdict(part('number'), 'A valid number');
      const editor = part('routing').getByRole('textbox', { name: 'JSON document' });
      await editor.focus();
      await page.keyboard.press('F8');
      await part('routing').locator('.cm-tooltip-lint').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      assert.equal(await editor.evaluate((node) => node.getRootNode().activeElement === node), false, 'Tab leaves the editor');
    }));

  test('can choose the theme, and it stays', () =>
    onPage({}, async ({ page }) => {
      await page.getByRole('button', { name: 'Dark theme' }).click();
      await page.reload();
      await page.getByRole('button', { name: 'Light theme' }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
    }));
});

suite('a wasm file that', () => {
  async function failing(fulfil, message) {
    const { page, close } = await open({ prepare: (p) => p.route('**/*.wasm', fulfil) });
    try {
      await page.getByRole('alert').getByText(message).waitFor();
      await page.unroute('**/*.wasm');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { name: 'Number', exact: true }).waitFor();
    } finally {
      await close();
    }
  }

  test('is missing is named, and can be tried again', () => failing((route) => route.fulfill({ status: 404 }), 'wasm.missing'));
  test('is an error page is named', () =>
    failing((route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' }), 'wasm.invalid'));
  test('is cut off is named', () =>
    failing((route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: '\0asm' }), 'wasm.invalid'));
});

// The README's picture; UPDATE_SCREENSHOT=1 puts it into docs/.
test('screenshot', () =>
  onPage({ height: 1540 }, async ({ page, part }) => {
    await part('number').getByLabel('Phone number').fill('020 7946 0018');
    await part('number').getByLabel('Country, for numbers').selectOption('GB');
    await expectVerdict(part('number'), 'A valid number');
    await part('routing').getByLabel('Document', { exact: true }).selectOption('signalwire/phone-number-update');
    await part('routing').locator('.diagnostic').first().waitFor();
    const path = join(ARTEFACTS, 'readme.png');
    await page.screenshot({ path });
    if (process.env.UPDATE_SCREENSHOT === '1') {
      mkdirSync(join(ROOT, 'docs/images'), { recursive: true });
      copyFileSync(path, join(ROOT, 'docs/images/page.png'));
    }
  }));
