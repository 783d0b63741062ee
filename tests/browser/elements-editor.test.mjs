// <routing-config-editor> and <diagnostic-list> in Chromium.

import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';

import { barriers, openElementPages, picture } from './element-pages.mjs';

const EDITOR = '<routing-config-editor label="Request" name="request" schema="signalwire/phone-number-update" rows="8"></routing-config-editor>';
const form = (inner) => `<form>${inner}<button type="reset">Clear</button></form>`;
const MISSPELT = '{\n  "name": "Front desk",\n  "call_handlr": "ai_agent"\n}';
const MENDED = MISSPELT.replace('call_handlr', 'call_handler');

let pages;
before(async () => {
  pages = await openElementPages('editor');
});
after(() => pages?.close());

const text = (page) => page.getByRole('textbox', { name: 'Request' });
const list = (page) => page.getByRole('list', { name: 'Diagnostics' });
const isValid = (page) => page.evaluate(() => document.querySelector('form').checkValidity());
const sent = (page) => page.evaluate(() => Object.fromEntries(new FormData(document.querySelector('form'))));

suite('a configuration', () => {
  test('is checked as it is written, mended by its fix, and unmended by undo', () =>
    pages.onPage(form(EDITOR), async (page) => {
      await text(page).fill(MISSPELT);
      await page.getByText('Errors: 1').waitFor();
      assert.equal(await isValid(page), false);
      assert.match(await list(page).innerText(), /Error\s+Line 3, column 3/);
      assert.equal(await page.evaluate(() => document.querySelector('routing-config-editor').shadowRoot.querySelector('[part=lines]').textContent), '1\n2\n● 3\n4');
      await list(page).getByRole('button', { name: /Rename it/ }).click();
      await page.waitForFunction((wanted) => document.querySelector('routing-config-editor').value === wanted, MENDED);
      await page.waitForFunction(() => document.querySelector('routing-config-editor').result.diagnostics.every((d) => !/call_handlr/.test(d.message)));
      assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.id), 'text');
      await page.keyboard.press('Control+z');
      await page.waitForFunction((wanted) => document.querySelector('routing-config-editor').value === wanted, MISSPELT);
      await page.getByText('Errors: 1').waitFor();
      await list(page).getByRole('button', { name: 'Line 3, column 3' }).click();
      await page.keyboard.type('"call_handler"');
      await page.waitForFunction((wanted) => document.querySelector('routing-config-editor').value === wanted, MENDED);
    }));

  test('is the value of its form, reset, disabled and restored', () =>
    pages.onPage(form(`<fieldset>${EDITOR.replace(' name', ' value="{}" required name')}</fieldset>`), async (page) => {
      assert.deepEqual(await sent(page), { request: '{}' });
      await text(page).fill('');
      assert.equal(await isValid(page), false);
      await page.getByText('Enter a document.').waitFor();
      await page.getByRole('button', { name: 'Clear' }).click();
      assert.deepEqual(await sent(page), { request: '{}' });
      await page.evaluate(() => (document.querySelector('fieldset').disabled = true));
      assert.equal(await text(page).isDisabled(), true);
      assert.deepEqual(await sent(page), {});
      await page.evaluate(() => (document.querySelector('fieldset').disabled = false));
      await text(page).fill(MISSPELT);
      await page.goto('about:blank');
      await page.goBack();
      await page.waitForFunction((wanted) => document.querySelector('routing-config-editor')?.value === wanted, MISSPELT);
    }));

  test('without a schema asks for one', () =>
    pages.onPage(form('<routing-config-editor label="Request" value="{}"></routing-config-editor>'), async (page) => {
      const choice = page.getByLabel('Kind of document');
      await choice.locator('option').nth(5).waitFor({ state: 'attached' });
      assert.equal(await page.evaluate(() => document.querySelector('routing-config-editor').validationMessage), 'Choose what kind of document this is.');
      await choice.selectOption('voipbin/number');
      await page.getByText(/Errors: \d/).waitFor();
    }));

  test('says when its check could not be loaded, and is sent as it is', () =>
    pages.onPage(form(EDITOR), async (page) => {
      await page.getByText('The check could not be loaded.').waitFor();
      await text(page).fill(MISSPELT);
      assert.equal(await isValid(page), true);
      assert.deepEqual(await sent(page), { request: MISSPELT });
    }, { prepare: (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404 })), complaints: [/404/] }));
});

suite('a list of diagnostics', () => {
  test('says severity, place, reason and fix, and tells the page of what is chosen', () =>
    pages.onPage('<diagnostic-list></diagnostic-list>', async (page) => {
      await page.evaluate(async () => {
        const source = '{\n  "call_handler": "relay_topics"\n}';
        const node = document.querySelector('diagnostic-list');
        const { validate } = await globalThis.loadDocuments().then((d) => ({ validate: d.validate.bind(d) }));
        globalThis.told = [];
        for (const type of ['place', 'suggestion']) node.addEventListener(type, ({ detail }) => globalThis.told.push([type, detail.patch ?? detail.diagnostic.range.start.line]));
        Object.assign(node, { source, result: validate('signalwire/phone-number-update', source) });
      });
      const tree = await page.locator('main').ariaSnapshot();
      assert.match(tree, /status: "Errors: 1/);
      assert.match(tree, /list "Diagnostics"/);
      assert.match(await list(page).innerText(), /Error\s+Line 2, column 19\s+schema\.enum\s+"call_handler": "relay_topics"/);
      await list(page).getByRole('button', { name: 'Line 2' }).click();
      await list(page).getByRole('button', { name: /relay_topic"/ }).first().click();
      assert.deepEqual(await page.evaluate(() => globalThis.told), [['place', 2], ['suggestion', [{ op: 'replace', path: '/call_handler', value: 'relay_topic' }]]]);
      await page.evaluate(() => (document.querySelector('diagnostic-list').diagnostics = []));
      await page.getByText('No faults found.').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent), 'No faults found.');
    }));

  test('says what is because of what', () =>
    pages.onPage('<diagnostic-list></diagnostic-list>', async (page) => {
      await page.evaluate(async () => {
        const dialproof = await globalThis.loadDocuments();
        document.querySelector('diagnostic-list').result = dialproof.validate('signalwire/phone-number', '{"call_handler": "relay_topic"}');
      });
      await list(page).getByText('Because of /call_handler: "relay_topic"').first().waitFor();
    }));
});

suite('for everyone', () => {
  const page2 = form(`${EDITOR}<diagnostic-list></diagnostic-list>`);
  for (const [name, options] of Object.entries({ light: {}, dark: { colorScheme: 'dark' }, narrow: { width: 320 }, 'right-to-left': { dir: 'rtl', lang: 'ar', width: 320 } })) {
    test(`without barriers: ${name}`, () =>
      pages.onPage(page2, async (page) => {
        await text(page).fill('{\n  "name": "Front desk",\n  "call_handler": "relay_topics",\n  "call_relay_topic_status_callback_url": "example.com/calls"\n}');
        await page.getByText(/Errors: \d/).waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
        assert.deepEqual(await barriers(page), []);
        await picture(page, `elements-editor-${name}`);
      }, options));
  }
});
