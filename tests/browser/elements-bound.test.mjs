// bindPhoneInput() on a page's own input, in Chromium.

import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';

import { openElementPages } from './element-pages.mjs';

const PAGE = '<form><label>Phone <input id="own" type="tel" name="typed" required></label><button>Send</button><button type="reset">Clear</button></form>';

let pages;
before(async () => {
  pages = await openElementPages('bound');
});
after(() => pages?.close());

const bind = (page, options) =>
  page.evaluate((given) => {
    globalThis.values = [];
    globalThis.binding = globalThis.elements.bindPhoneInput(document.querySelector('#own'), {
      ...given,
      onValue: (value) => globalThis.values.push(value),
      onLoadError: (error) => (globalThis.failure = error.code),
    });
  }, options);
const value = (page, wanted) => page.waitForFunction((text) => globalThis.binding.value === text, wanted);
const input = (page) => page.getByLabel('Phone');
const sent = (page) => page.evaluate(() => Object.fromEntries(new FormData(document.querySelector('form'))));
const fault = (page) => input(page).evaluate((node) => node.validationMessage);

suite("a page's own input", () => {
  test('is grouped, validated, submitted, reset and left alone again', () =>
    pages.onPage(PAGE, async (page) => {
      await bind(page, { defaultRegion: 'US', name: 'phone' });
      await input(page).pressSequentially('20155501');
      await page.waitForFunction(() => document.querySelector('#own').value === '(201) 555-01');
      assert.match(await fault(page), /too few digits/);
      assert.deepEqual(await sent(page), { typed: '(201) 555-01', phone: '' });
      await page.keyboard.type('23');
      await value(page, '+12015550123');
      assert.equal(await fault(page), '');
      assert.deepEqual(await sent(page), { typed: '(201) 555-0123', phone: '+12015550123' });
      assert.equal(await page.evaluate(() => globalThis.binding.number.region), 'US');
      assert.deepEqual(await page.evaluate(() => globalThis.values), ['+12015550123']);
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.waitForFunction(() => globalThis.values.at(-1) === '');
      assert.deepEqual(await sent(page), { typed: '', phone: '' });
      await input(page).pressSequentially('2');
      await page.evaluate(() => globalThis.binding.destroy());
      await input(page).pressSequentially('0155501');
      assert.equal(await input(page).inputValue(), '20155501');
      assert.equal(await fault(page), '');
      assert.deepEqual(await sent(page), { typed: '20155501' });
    }));

  test('may send E.164 by its own name, and takes what script sets and another region', () =>
    pages.onPage(PAGE, async (page) => {
      await bind(page, { name: 'typed' });
      await page.evaluate(() => (document.querySelector('#own').value = '020 7946 0018'));
      await input(page).focus();
      await page.waitForFunction(() => globalThis.binding.number !== undefined);
      assert.equal(await page.evaluate(() => globalThis.binding.value), '');
      await page.evaluate(() => (globalThis.binding.defaultRegion = 'GB'));
      await value(page, '+442079460018');
      assert.deepEqual(await sent(page), { typed: '+442079460018' });
    }));

  test('says in its own words what is wrong', () =>
    pages.onPage(PAGE, async (page) => {
      await bind(page, { defaultRegion: 'US', messages: { 'number.too_short': 'Da fehlt etwas.' } });
      await input(page).pressSequentially('20155501');
      await page.waitForFunction(() => document.querySelector('#own').validationMessage === 'Da fehlt etwas.');
    }));

  test('takes any text when the check cannot be loaded, and tells the page', () =>
    pages.onPage(PAGE, async (page) => {
      await bind(page, { name: 'phone' });
      await input(page).pressSequentially('201 555 0123');
      await page.waitForFunction(() => globalThis.failure === 'wasm.missing');
      assert.equal(await fault(page), '');
      assert.deepEqual(await sent(page), { typed: '201 555 0123', phone: '201 555 0123' });
    }, { prepare: (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404 })), complaints: [/404/] }));

  test('must be a text input', () =>
    pages.onPage('<input id="own" type="number" aria-label="n">', async (page) => {
      await assert.rejects(bind(page, {}), /must be an <input> of type tel or text/);
    }));

  test('may have its wasm elsewhere', () =>
    pages.onPage(PAGE, async (page) => {
      await page.evaluate(() => globalThis.elements.setLoaders({ phone: () => globalThis.loadPhone({ wasm: 'elsewhere.wasm' }) }));
      await bind(page, { defaultRegion: 'US' });
      await input(page).pressSequentially('2015550123');
      await value(page, '+12015550123');
    }, {
      prepare: (page) => page.route('**/elsewhere.wasm', async (route) => route.fulfill({ response: await route.fetch({ url: `${pages.url}dialproof-phone.wasm` }) })),
    }));
});
