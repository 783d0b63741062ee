// Pages with the elements, served under the policy that the README names, for Chromium to open.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { build } from 'esbuild';
import { chromium } from 'playwright-core';

import { ROOT } from '../../tools/samples.mjs';
import { serve } from '../../tools/serve.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTEFACTS = join(ROOT, 'build/test-artefacts');

const SCRIPT = `
import * as elements from 'dialproof/elements';
import { load as loadDocuments } from 'dialproof';
import { load as loadPhone } from 'dialproof/phone';
Object.assign(globalThis, { elements, loadPhone, loadDocuments });
import 'dialproof/elements/define';
`;

// A page as others have them: nothing here but what a page sets for itself.
const STYLES = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; background: light-dark(#f6f7f6, #111715); color: light-dark(#17201e, #e7eeeb); }
form { display: grid; gap: 1rem; }
fieldset { min-width: 0; }
`;

/** A server of pages made up of what they are asked for; `name` tells the folders of test files apart. */
export async function openElementPages(name) {
  const folder = join(ROOT, 'build/test-pages', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mkdirSync(ARTEFACTS, { recursive: true });
  await build({
    stdin: { contents: SCRIPT, resolveDir: ROOT },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: folder,
    entryNames: 'main',
    logLevel: 'error',
    external: ['node:*'],
  });
  for (const wasm of ['dialproof', 'dialproof-phone', 'dialproof-compiler']) {
    copyFileSync(join(ROOT, `wasm/dist/${wasm}.wasm`), join(folder, `${wasm}.wasm`));
  }
  writeFileSync(join(folder, 'page.css'), STYLES);
  const server = await serve({ root: folder, port: 0 });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  let pages = 0;
  return {
    url: server.url,
    /** Opens a page with a body, runs `use` on it, then checks that no policy, console or script complained. */
    async onPage(body, use, { lang = 'en', dir = 'ltr', width = 1000, colorScheme = 'light', prepare, complaints: expected = [] } = {}) {
      const file = `page-${(pages += 1)}.html`;
      writeFileSync(join(folder, file), htmlOf(body, { lang, dir }));
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
      try {
        const page = await context.newPage();
        const complaints = listen(page);
        await prepare?.(page);
        await page.goto(server.url + file);
        await page.waitForFunction(() => customElements.get('phone-number-input') !== undefined);
        await use(page, context);
        const unexpected = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
        if (unexpected.length > 0) throw new Error(`the page complains: ${unexpected.join('\n')}`);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function htmlOf(body, { lang, dir }) {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Elements</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css">
<script type="module" src="main.js"></script></head><body><main><h1>Elements</h1>${body}</main></body></html>`;
}

function listen(page) {
  const complaints = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** The barriers that axe finds in a page and in the elements' shadows. */
export async function barriers(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

export const picture = (page, name) => page.screenshot({ path: join(ARTEFACTS, `${name}.png`), fullPage: true });

/** Waits for a property of an element to be so. */
export const until = (page, selector, property, wanted) =>
  page.waitForFunction(
    ([at, name, value]) => name.split('.').reduce((object, key) => object?.[key], document.querySelector(at)) === value,
    [selector, property, wanted],
  );
