// <phone-number-input> in a plain form, in Chromium, as a person uses it.

import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';

import { barriers, openElementPages, picture, until } from './element-pages.mjs';

const FIELD = '<phone-number-input label="Phone" name="phone" default-region="US"></phone-number-input>';
const form = (inner) => `<form id="form">${inner}<button>Send</button><button type="reset">Clear</button></form>`;

let pages;
before(async () => {
  pages = await openElementPages('phone');
});
after(() => pages?.close());

const onPage = (...args) => pages.onPage(...args);
const input = (page) => page.getByRole('textbox', { name: 'Phone' });
const value = (page, wanted) => until(page, 'phone-number-input', 'value', wanted);
const text = (page, wanted) => until(page, 'phone-number-input', 'text', wanted);
const sent = (page) => page.evaluate(() => Object.fromEntries(new FormData(document.querySelector('form'))));
const caret = (page) => page.evaluate(() => document.activeElement.shadowRoot.activeElement.selectionStart);
const shown = async (page) => [await input(page).inputValue(), await caret(page)];

/** Types a number to begin with, by which the check is loaded. */
async function typed(page, text, e164) {
  await input(page).pressSequentially(text);
  await value(page, e164);
}

suite('a number', () => {
  test('is grouped as it is typed, with the caret behind its digit, and undone step by step', () =>
    onPage(form(FIELD), async (page) => {
      await typed(page, '2015550123', '+12015550123');
      assert.deepEqual(await shown(page), ['(201) 555-0123', 14]);
      await page.evaluate(() => document.activeElement.shadowRoot.activeElement.setSelectionRange(6, 6));
      await page.keyboard.press('Backspace'); // the blank before it: the 1 goes
      assert.deepEqual(await shown(page), ['(205) 550-123', 3]);
      await page.keyboard.type('1');
      assert.deepEqual(await shown(page), ['(201) 555-0123', 4]);
      await page.keyboard.press('Delete'); // the bracket behind it: the 5 goes
      assert.equal((await shown(page))[0], '(201) 550-123');
      await page.keyboard.press('Control+z');
      assert.equal((await shown(page))[0], '(201) 555-0123');
      await page.keyboard.press('Control+z');
      assert.equal((await shown(page))[0], '(205) 550-123');
      await page.keyboard.press('Control+Shift+z');
      assert.equal((await shown(page))[0], '(201) 555-0123');
      await value(page, '+12015550123');
    }));

  test('is pasted, cut and pasted again', () =>
    onPage(form(FIELD), async (page) => {
      await page.evaluate(() => navigator.clipboard.writeText('+442079460018'));
      await input(page).focus();
      await page.keyboard.press('Control+v');
      await text(page, '+44 20 7946 0018');
      assert.equal(await caret(page), 16);
      await value(page, '+442079460018');
      await page.getByRole('button', { name: 'Country: United Kingdom (+44)' }).waitFor();
      await page.keyboard.press('Shift+Control+ArrowLeft');
      await page.keyboard.press('Control+x');
      await value(page, '');
      assert.equal((await shown(page))[0], '+44 20 7946');
      await page.keyboard.press('Control+v');
      await value(page, '+442079460018');
    }));

  test('is filled in by the browser', () =>
    onPage(form(FIELD), async (page) => {
      await typed(page, '1', '');
      // As autofill does it: the value set from without, then the events that it fires.
      await input(page).evaluate((node) => {
        node.value = '+12015550123';
        node.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        node.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await value(page, '+12015550123');
      // It is grouped once the check is loaded; the value is there before.
      await page.waitForFunction((node) => node.value === '+1 201-555-0123', await input(page).elementHandle());
      assert.equal(await input(page).getAttribute('autocomplete'), 'tel');
    }));

  test('is composed with an input method, undisturbed until it is done', () =>
    onPage(form(FIELD), async (page, context) => {
      await typed(page, '201555', '');
      const devtools = await context.newCDPSession(page);
      await devtools.send('Input.imeSetComposition', { text: '0123', selectionStart: 4, selectionEnd: 4 });
      assert.equal(await input(page).inputValue(), '201-5550123');
      await devtools.send('Input.insertText', { text: '0123' });
      await value(page, '+12015550123');
      assert.deepEqual(await shown(page), ['(201) 555-0123', 14]);
    }));

  test('with letters or an extension stays as it is written', () =>
    onPage(form(FIELD), async (page) => {
      await typed(page, '201 555 0123 ext 4', '+12015550123');
      assert.match(await input(page).inputValue(), /ext 4$/);
    }));
});

suite('in its form it', () => {
  test('is submitted as E.164, blamed when wrong, and named by the platform', () =>
    onPage(form(FIELD.replace(' name', ' required name')), async (page) => {
      await page.evaluate(() => {
        globalThis.submissions = [];
        document.querySelector('form').addEventListener('submit', (event) => {
          event.preventDefault();
          globalThis.submissions.push(Object.fromEntries(new FormData(event.target)));
        });
      });
      const submissions = () => page.evaluate(() => globalThis.submissions);
      const state = () => page.evaluate(() => [
        document.querySelector('phone-number-input').validationMessage, document.querySelector(':invalid phone-number-input, phone-number-input:invalid') !== null,
      ]);
      assert.deepEqual(await state(), ['Enter a phone number.', true]);
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByText('Enter a phone number.').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.shadowRoot?.activeElement.id), 'number', 'the focus is led there');
      await input(page).pressSequentially('20155501');
      await page.keyboard.press('Enter');
      await page.getByText('too few digits').waitFor();
      assert.equal(await page.evaluate(() => document.querySelector('phone-number-input').validity.tooShort), true);
      assert.equal(await input(page).getAttribute('aria-invalid'), 'true');
      assert.deepEqual(await submissions(), []);
      await input(page).press('End');
      await page.keyboard.type('23');
      await value(page, '+12015550123');
      assert.equal(await input(page).getAttribute('aria-invalid'), 'false');
      await page.getByRole('button', { name: 'Send' }).click();
      assert.deepEqual(await submissions(), [{ phone: '+12015550123' }]);
    }));

  test('is reset to its default, and takes what the page sets', () =>
    onPage(form(FIELD.replace(' name', ' value="+12015550123" name')), async (page) => {
      await value(page, '+12015550123'); // which it is before the check is loaded
      await text(page, '+1 201-555-0123');
      await page.evaluate(() => (document.querySelector('phone-number-input').value = '+442079460018'));
      await value(page, '+442079460018');
      assert.deepEqual(await sent(page), { phone: '+442079460018' });
      await page.getByRole('button', { name: 'Clear' }).click();
      await value(page, '+12015550123');
      assert.deepEqual(await sent(page), { phone: '+12015550123' });
    }));

  test('is disabled by itself and by a fieldset, and read only', () =>
    onPage(form(`<fieldset disabled>${FIELD.replace(' name', ' value="+12015550123" name')}</fieldset>`), async (page) => {
      await value(page, '+12015550123');
      assert.deepEqual(await sent(page), {});
      assert.equal(await input(page).isDisabled(), true);
      await page.evaluate(() => (document.querySelector('fieldset').disabled = false));
      assert.deepEqual(await sent(page), { phone: '+12015550123' });
      await page.evaluate(() => (document.querySelector('phone-number-input').disabled = true));
      assert.equal(await input(page).isDisabled(), true);
      assert.deepEqual(await sent(page), {});
      await page.evaluate(() => Object.assign(document.querySelector('phone-number-input'), { disabled: false, readOnly: true }));
      assert.equal(await input(page).isEditable(), false);
      assert.equal(await page.getByRole('button', { name: /Country/ }).isDisabled(), true);
      assert.deepEqual(await sent(page), { phone: '+12015550123' });
    }));

  test('is restored when a person comes back', () =>
    onPage(form(FIELD), async (page) => {
      await typed(page, '2015550123', '+12015550123');
      await page.goto('about:blank');
      await page.goBack();
      await value(page, '+12015550123');
      assert.equal(await input(page).inputValue(), '(201) 555-0123');
    }));
});

suite('the list of countries', () => {
  test('is used by keyboard alone', () =>
    onPage(form(FIELD), async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      const search = page.getByRole('combobox', { name: 'Search' });
      await page.getByText('Countries found: 245').waitFor();
      const active = () => search.evaluate((node) => node.getRootNode().getElementById(node.getAttribute('aria-activedescendant')).innerText.replace(/\s+/g, ' '));
      assert.match(await active(), /United States \+1/);
      await page.keyboard.press('Escape');
      assert.equal(await page.getByRole('dialog').count(), 0);
      await page.keyboard.press('Enter');
      await page.keyboard.type('ger');
      assert.match(await active(), /Germany \+49/);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('+44');
      await page.getByText('Countries found: 4').waitFor();
      await page.keyboard.press('ArrowUp'); // round to the last
      assert.match(await active(), /United Kingdom \+44/);
      await page.keyboard.press('Enter');
      await page.keyboard.type('02079460018');
      await value(page, '+442079460018');
      assert.equal(await input(page).inputValue(), '020 7946 0018');
    }));

  test('changes the calling code of a number in international form, and finds names without their accents', () =>
    onPage(form(FIELD), async (page) => {
      await typed(page, '+44 20 7946 0018', '+442079460018');
      await page.getByRole('button', { name: /Country/ }).click();
      await page.keyboard.type('cote');
      await page.getByRole('option', { name: 'Côte d’Ivoire +225' }).click();
      assert.equal(await input(page).inputValue().then((text) => text.replace(/\D/g, '')), '2252079460018');
      await page.getByRole('button', { name: /Côte d’Ivoire/ }).waitFor();
      await page.keyboard.press('Control+z');
      await value(page, '+442079460018');
    }));

  test('closes when a person goes elsewhere, and says when it has found nothing', () =>
    onPage(form(FIELD), async (page) => {
      await page.getByRole('button', { name: /Country/ }).click();
      await page.keyboard.type('atlantis');
      await page.getByText('No country is called so.').waitFor();
      await page.getByRole('button', { name: 'Send' }).focus();
      assert.equal(await page.getByRole('dialog').count(), 0);
      await page.getByRole('button', { name: /Country/ }).click();
      await page.getByRole('button', { name: /Country/ }).click();
      assert.equal(await page.getByRole('dialog').count(), 0);
    }));
});

suite('to those who load, hear or read it', () => {
  test('it is named by the label around or before it, and has names in the language of the page', () =>
    onPage('<form><label for="a">Mobile</label><phone-number-input id="a" default-region="DE"></phone-number-input></form>', async (page) => {
      await page.getByRole('textbox', { name: 'Mobile' }).focus();
      await page.getByRole('button', { name: 'Land: Deutschland (+49)' }).waitFor();
      await page.getByText('Mobile').click();
      assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.id), 'number');
    }, { lang: 'de', prepare: (page) => page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => (document.querySelector('phone-number-input').messages = { 'elements.country': 'Land: {country}' }));
    }) }));

  test('the accessibility tree has its parts', () =>
    onPage(form(FIELD.replace(' name', ' required name')), async (page) => {
      await page.getByRole('button', { name: /Country/ }).click();
      await page.keyboard.type('germ');
      await page.getByText('Countries found: 1').waitFor();
      const tree = await page.locator('form').ariaSnapshot();
      for (const part of ['Country: United States (+1)" [expanded]', 'textbox "Phone"', 'dialog "Countries"', 'combobox "Search by name or calling code" [expanded]: germ', 'listbox "Countries"', 'option "Germany +49"', 'status: "Countries found: 1"']) {
        assert.ok(tree.includes(part), `${part}\n${tree}`);
      }
    }));

  test('typing before the check is loaded is not lost, and nothing is sent unchecked', () => {
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    return onPage(form(FIELD), async (page) => {
      await input(page).pressSequentially('2015550123');
      assert.equal(await input(page).inputValue(), '2015550123');
      assert.equal(await page.evaluate(() => document.querySelector('form').checkValidity()), false);
      release();
      await value(page, '+12015550123');
      assert.deepEqual(await shown(page), ['(201) 555-0123', 14]);
      assert.equal(await page.evaluate(() => document.querySelector('form').checkValidity()), true);
    }, { prepare: (page) => page.route('**/*.wasm', async (route) => { await gate; await route.continue(); }) });
  });

  test('a failure to load is said, leaves the text to be sent, and is mended by another try', () =>
    onPage(form(FIELD), async (page) => {
      await input(page).pressSequentially('201 555 0123');
      await page.getByText('The check could not be loaded.').waitFor();
      assert.deepEqual(await sent(page), { phone: '201 555 0123' });
      assert.equal(await page.evaluate(() => document.querySelector('form').checkValidity()), true);
      await page.unroute('**/*.wasm');
      await page.getByRole('button', { name: 'Send' }).focus();
      await input(page).focus();
      await value(page, '+12015550123');
      assert.equal(await page.getByText('The check could not be loaded.').count(), 0);
    }, { prepare: (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404 })), complaints: [/404/] }));

  const states = `<form>${FIELD}${FIELD.replace('Phone', 'Wrong').replace(' name', ' value="+4420794600" name')}
    ${FIELD.replace('Phone', 'Off').replace(' name', ' disabled value="+442079460018" name')}
    <phone-number-input name="x"><span slot="label">With a hint</span><span slot="hint">We call you back.</span></phone-number-input></form>`;
  for (const [name, options] of Object.entries({
    light: {}, dark: { colorScheme: 'dark' }, narrow: { width: 320 }, 'right-to-left': { dir: 'rtl', lang: 'ar', width: 320, colorScheme: 'dark' },
  })) {
    test(`it is without barriers: ${name}`, () =>
      onPage(states, async (page) => {
        await input(page).pressSequentially('2015550123');
        await page.waitForFunction(() => document.querySelector('form').checkValidity() === false);
        await page.evaluate(() => document.querySelector('form').reportValidity());
        await page.waitForFunction(() => document.querySelectorAll('phone-number-input')[1].number !== undefined);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
        assert.deepEqual(await barriers(page), []);
        await picture(page, `elements-phone-${name}`);
        await page.locator('[part=country]').first().click();
        await page.locator('[role=option]').nth(40).waitFor();
        assert.deepEqual(await barriers(page), []);
        await picture(page, `elements-countries-${name}`);
        assert.equal(await input(page).evaluate((node) => getComputedStyle(node).direction), 'ltr');
      }, options));
  }
});
