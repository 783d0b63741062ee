// Prints the sizes of what a page downloads: the wasm and its JavaScript, raw and brotli.

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { join } from 'node:path';

import { buildSync } from 'esbuild';
import { ROOT } from './samples.mjs';

const dist = join(ROOT, 'wasm/dist');

/**
 * Raw and brotli (quality 11) sizes of what `load()` takes, and of what `loadCompiler()` takes besides: the wasm, and the
 * JavaScript bundled and minified.
 */
export function packageSizes() {
  return {
    wasm: sizesOf(readFileSync(join(dist, 'dialproof-wasm.wasm'))),
    javascript: sizesOf(bundled('index.js')),
    compilerWasm: sizesOf(readFileSync(join(dist, 'dialproof-compiler.wasm'))),
    compilerJavascript: sizesOf(bundled('compiler.js')),
  };
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
    external: ['module', 'node:*', './compiler.js'],
  });
  return bundle.outputFiles[0].contents;
}

function sizesOf(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return { raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const sizes = packageSizes();
  const row = (name, { raw, brotli }) =>
    console.log(`  ${name.padEnd(24)}${String(raw).padStart(10)}${String(brotli).padStart(10)}`);
  console.log(`  ${'bytes'.padEnd(24)}${'raw'.padStart(10)}${'brotli'.padStart(10)}`);
  row('wasm', sizes.wasm);
  row('JavaScript, minified', sizes.javascript);
  row('together', {
    raw: sizes.wasm.raw + sizes.javascript.raw,
    brotli: sizes.wasm.brotli + sizes.javascript.brotli,
  });
  row('compiler, wasm', sizes.compilerWasm);
  row('compiler, JavaScript', sizes.compilerJavascript);
}
