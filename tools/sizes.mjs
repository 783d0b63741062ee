// Prints the sizes of what a page downloads for each entry, the wasm and its JavaScript, raw and brotli, and fails where
// one is larger than tools/size-budgets.json allows.

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { join } from 'node:path';

import { buildSync } from 'esbuild';
import { ROOT } from './samples.mjs';

const dist = join(ROOT, 'wasm/dist');
const budgets = JSON.parse(readFileSync(join(ROOT, 'tools/size-budgets.json'), 'utf8'));

// What `load()` takes of each entry, and what `loadCompiler()` takes besides.
const ENTRIES = [
  { name: 'dialproof', wasm: 'dialproof.wasm', script: 'index.js' },
  { name: 'dialproof/e164', wasm: 'dialproof-e164.wasm', script: 'e164.js' },
  { name: 'dialproof/phone', wasm: 'dialproof-phone.wasm', script: 'phone.js' },
  { name: 'dialproof/routing', wasm: 'dialproof-routing.wasm', script: 'routing.js' },
  { name: 'dialproof/verification', wasm: 'dialproof-verification.wasm', script: 'verification.js' },
  { name: 'compiler', wasm: 'dialproof-compiler.wasm', script: 'compiler.js' },
  // Their JavaScript alone: the wasm is that of the entries above, which they load when they need it.
  { name: 'dialproof/elements', script: 'elements/define.js' },
];

/** Raw and brotli (quality 11) sizes of each entry: the wasm, the JavaScript bundled and minified, and both. */
function packageSizes() {
  return ENTRIES.map(({ name, wasm, script }) => {
    const parts = { wasm: sizesOf(wasm ? readFileSync(join(dist, wasm)) : new Uint8Array()), javascript: sizesOf(bundled(script)) };
    const together = (form) => parts.wasm[form] + parts.javascript[form];
    return { name, ...parts, together: { raw: together('raw'), brotli: together('brotli') }, budget: budgets[name] };
  });
}

function bundled(entry) {
  const bundle = buildSync({
    entryPoints: [join(dist, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
    external: ['module', 'node:*', './compiler.js', '../phone.js', '../index.js'],
  });
  return bundle.outputFiles[0].contents;
}

function sizesOf(bytes) {
  if (bytes.length === 0) return { raw: 0, brotli: 0 };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return { raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

function print(sizes) {
  const row = (name, ...columns) => console.log(`  ${name.padEnd(26)}${columns.map((c) => String(c).padStart(10)).join('')}`);
  row('bytes', 'raw', 'brotli', 'budget');
  for (const { name, wasm, javascript, together, budget } of sizes) {
    row(name, together.raw, together.brotli, budget);
    if (wasm.raw > 0) row('  wasm', wasm.raw, wasm.brotli);
    row('  JavaScript, minified', javascript.raw, javascript.brotli);
  }
}

const sizes = packageSizes();
print(sizes);
const over = sizes.filter(({ together, budget }) => together.brotli > budget).map(({ name }) => name);
if (over.length > 0) {
  console.error(`  larger than tools/size-budgets.json allows: ${over.join(', ')}`);
  process.exitCode = 1;
}
