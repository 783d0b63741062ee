// Loading: every place the wasm may come from, and a clear error for every way this can fail.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

import { filesBelow, ROOT } from '../../tools/samples.mjs';
import { serve } from '../../tools/serve.mjs';

const DIST = join(ROOT, 'wasm/dist');
const ENTRY = pathToFileURL(join(DIST, 'index.js')).href;
const WASM = pathToFileURL(join(DIST, 'dialproof-wasm.wasm'));
const bytes = new Uint8Array(readFileSync(WASM));
const wasmResponse = () => new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });

const server = await serve({ root: DIST, port: 0 });
after(() => server.close());

// load() keeps one instance a module; another query is another module.
let copies = 0;
const freshPackage = () => import(`${ENTRY}?copy=${++copies}`);

suite('load takes the wasm from', () => {
  const sources = {
    'the file beside it': () => undefined,
    'a file URL': () => WASM,
    'a URL as text': () => WASM.href,
    'a relative URL as text': () => './dialproof-wasm.wasm',
    'http': () => new URL('dialproof-wasm.wasm', server.url),
    'bytes': () => bytes,
    'an ArrayBuffer': () => bytes.buffer,
    'a part of a buffer': () => new Uint8Array([0, ...bytes, 0]).subarray(1, -1),
    'a module': () => new WebAssembly.Module(bytes),
    'a response': () => wasmResponse(),
    'a response of another type': () => new Response(bytes, { headers: { 'Content-Type': 'text/plain' } }),
    'a promise of bytes': () => Promise.resolve(bytes),
    'a promise of a response': () => Promise.resolve(wasmResponse()),
    'a promise of a module': () => WebAssembly.compile(bytes),
  };
  for (const [name, source] of Object.entries(sources)) {
    test(name, async () => {
      const { load } = await freshPackage();
      const wasm = source();
      const dialproof = await load(wasm === undefined ? undefined : { wasm });
      assert.equal(dialproof.checkE164('+12015550123').valid, true);
      assert.equal(dialproof.version, JSON.parse(readFileSync(join(ROOT, 'wasm/package.json'), 'utf8')).version);
    });
  }
});

suite('load answers one instance', () => {
  test('to calls one after another and at once', async () => {
    const { load } = await freshPackage();
    const [first, second] = await Promise.all([load(), load({ wasm: bytes })]);
    assert.equal(first, second);
    assert.equal(await load(), first);
  });

  test('and tries again after a failure', async () => {
    const { load } = await freshPackage();
    await assert.rejects(load({ wasm: new Uint8Array(4) }), { code: 'wasm.invalid' });
    assert.equal((await load()).checkE164('+12015550123').valid, true);
  });

  test('to each worker its own', async () => {
    const program = `
      import { parentPort } from 'node:worker_threads';
      import { load } from ${JSON.stringify(ENTRY)};
      parentPort.postMessage((await load()).checkE164('+12015550123').region);`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
    const region = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    assert.equal(region, 'US');
  });
});

suite('load rejects with a DialproofLoadError', () => {
  const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  const ofAnotherVersion = () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'wasm/package.json'), 'utf8'));
    const text = Buffer.from(bytes).toString('latin1').replaceAll(`${version}\0`, `9${version.slice(1)}\0`);
    return Buffer.from(text, 'latin1');
  };
  const brokenOff = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(bytes.subarray(0, 1000));
          controller.error(new Error('connection lost'));
        },
      }),
    );
  const failures = [
    ['wasm.missing', 'a file that is not there', () => pathToFileURL(join(DIST, 'missing.wasm'))],
    ['wasm.missing', 'a server that has no such file', () => new URL('missing.wasm', server.url)],
    ['wasm.missing', 'a port where nobody listens', () => 'http://127.0.0.1:1/dialproof-wasm.wasm'],
    ['wasm.missing', 'a connection that breaks off', brokenOff],
    ['wasm.invalid', 'an empty file', () => new Uint8Array()],
    ['wasm.invalid', 'a file that is cut off', () => bytes.subarray(0, bytes.length / 2)],
    ['wasm.invalid', 'a page instead of the file', () => new Response('<!doctype html><title>Not found</title>')],
    ['wasm.mismatch', 'another module', () => emptyModule],
    ['wasm.mismatch', 'another module, compiled', () => new WebAssembly.Module(emptyModule)],
    ['wasm.mismatch', 'the module of another version', ofAnotherVersion],
  ];
  for (const [code, name, source] of failures) {
    test(`${code} for ${name}`, async () => {
      const { load, DialproofLoadError } = await freshPackage();
      await assert.rejects(load({ wasm: source() }), (error) => {
        assert.ok(error instanceof DialproofLoadError && error instanceof Error);
        assert.deepEqual([error.name, error.code], ['DialproofLoadError', code]);
        assert.match(error.message, /\w{3}.*\.$/);
        return true;
      });
    });
  }

  test('wasm.blocked where the platform forbids WebAssembly', async (t) => {
    const said = new WebAssembly.CompileError(
      "WebAssembly.compile(): Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not an allowed source",
    );
    t.mock.method(WebAssembly, 'compile', () => Promise.reject(said));
    const { load } = await freshPackage();
    await assert.rejects(load(), { code: 'wasm.blocked', cause: said, message: /'wasm-unsafe-eval'/ });
  });
});

suite('no code from text', () => {
  test('it runs where that is forbidden', () => {
    const program = `
      import { load } from ${JSON.stringify(ENTRY)};
      const dialproof = await load();
      dialproof.validate('voipbin/number', '{}');
      console.log(dialproof.checkNumber('020 7946 0018', { defaultRegion: 'GB' }).e164);`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program],
      { encoding: 'utf8' },
    );
    assert.deepEqual([stdout, stderr], ['+442079460018\n', '']);
  });

  test('no script of the package makes any', () => {
    const scripts = filesBelow('wasm/dist').filter((file) => /\.m?js$/.test(file));
    assert.ok(scripts.length >= 5);
    for (const script of scripts) {
      const text = readFileSync(join(ROOT, script), 'utf8');
      assert.doesNotMatch(text, /\beval\s*\(|\bFunction\s*\(|set(?:Timeout|Interval)\s*\(\s*['"`]/, script);
    }
  });
});
