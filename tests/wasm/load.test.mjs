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
const VERSION = JSON.parse(readFileSync(join(ROOT, 'wasm/package.json'), 'utf8')).version;

class Entry {
  constructor(name, wasm, works) {
    Object.assign(this, { name, wasm, works });
    this.script = pathToFileURL(join(DIST, name)).href;
    this.file = pathToFileURL(join(DIST, wasm));
    this.bytes = new Uint8Array(readFileSync(this.file));
  }

  /** load() keeps one instance a module; another query is another module. */
  fresh() {
    return import(`${this.script}?copy=${++copies}`);
  }

  response(type = 'application/wasm') {
    return new Response(this.bytes, { headers: { 'Content-Type': type } });
  }
}

let copies = 0;
const MAIN = new Entry('index.js', 'dialproof.wasm', (dialproof) => dialproof.validate('voipbin/number', '{').valid === false);
const E164 = new Entry('e164.js', 'dialproof-e164.wasm', (e164) => e164.isValid('+12015550123'));
const PHONE = new Entry('phone.js', 'dialproof-phone.wasm', (phone) => phone.checkNumber('+1 201 555 0123').valid);
const ROUTING = new Entry('routing.js', 'dialproof-routing.wasm', (routing) => !routing.convert('{', undefined, 'voipbin').result.valid);
const VERIFICATION = new Entry('verification.js', 'dialproof-verification.wasm', (verification) => verification.assess('{}', 'draft').valid);
const ENTRIES = [MAIN, E164, PHONE, ROUTING, VERIFICATION];

const server = await serve({ root: DIST, port: 0 });
after(() => server.close());

suite('load takes the wasm from', () => {
  const sources = {
    'the file beside it': () => undefined,
    'a file URL': ({ file }) => file,
    'a URL as text': ({ file }) => file.href,
    'a relative URL as text': ({ wasm }) => `./${wasm}`,
    'http': ({ wasm }) => new URL(wasm, server.url),
    'bytes': ({ bytes }) => bytes,
    'an ArrayBuffer': ({ bytes }) => bytes.buffer,
    'a part of a buffer': ({ bytes }) => new Uint8Array([0, ...bytes, 0]).subarray(1, -1),
    'a module': ({ bytes }) => new WebAssembly.Module(bytes),
    'a response': (entry) => entry.response(),
    'a response of another type': (entry) => entry.response('text/plain'),
    'a promise of bytes': ({ bytes }) => Promise.resolve(bytes),
    'a promise of a response': (entry) => Promise.resolve(entry.response()),
    'a promise of a module': ({ bytes }) => WebAssembly.compile(bytes),
  };
  for (const [name, source] of Object.entries(sources)) {
    for (const entry of ENTRIES) {
      test(`${name}: ${entry.name}`, async () => {
        const { load } = await entry.fresh();
        const wasm = source(entry);
        const loaded = await load(wasm === undefined ? undefined : { wasm });
        assert.ok(entry.works(loaded));
        assert.equal(loaded.version, VERSION);
      });
    }
  }
});

suite('load answers one instance', () => {
  for (const entry of ENTRIES) {
    test(`to calls one after another and at once: ${entry.name}`, async () => {
      const { load } = await entry.fresh();
      const [first, second] = await Promise.all([load(), load({ wasm: entry.bytes })]);
      assert.equal(first, second);
      assert.equal(await load(), first);
    });

    test(`and tries again after a failure: ${entry.name}`, async () => {
      const { load } = await entry.fresh();
      await assert.rejects(load({ wasm: new Uint8Array(4) }), { code: 'wasm.invalid' });
      assert.ok(entry.works(await load()));
    });
  }

  test('to each worker its own', async () => {
    const program = `
      import { parentPort } from 'node:worker_threads';
      import { load } from ${JSON.stringify(MAIN.script)};
      parentPort.postMessage((await load()).checkE164('+12015550123').region);`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
    const region = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    assert.equal(region, 'US');
  });
});

suite('load rejects with a DialproofLoadError', () => {
  const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  const ofAnotherVersion = ({ bytes }) => {
    const text = Buffer.from(bytes).toString('latin1').replaceAll(`${VERSION}\0`, `9${VERSION.slice(1)}\0`);
    return Buffer.from(text, 'latin1');
  };
  const ofAnotherEntry = (entry) => ENTRIES[(ENTRIES.indexOf(entry) + 1) % ENTRIES.length].bytes;
  const brokenOff = ({ bytes }) =>
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
    ['wasm.missing', 'a port where nobody listens', ({ wasm }) => `http://127.0.0.1:1/${wasm}`],
    ['wasm.missing', 'a connection that breaks off', brokenOff],
    ['wasm.invalid', 'an empty file', () => new Uint8Array()],
    ['wasm.invalid', 'a file that is cut off', ({ bytes }) => bytes.subarray(0, bytes.length / 2)],
    ['wasm.invalid', 'a page instead of the file', () => new Response('<!doctype html><title>Not found</title>')],
    ['wasm.mismatch', 'another module', () => emptyModule],
    ['wasm.mismatch', 'another module, compiled', () => new WebAssembly.Module(emptyModule)],
    ['wasm.mismatch', 'the module of another version', ofAnotherVersion],
    ['wasm.mismatch', 'the module of another entry', ofAnotherEntry],
  ];
  for (const [code, name, source] of failures) {
    for (const entry of ENTRIES) {
      test(`${code} for ${name}: ${entry.name}`, async () => {
        const { load, DialproofLoadError } = await entry.fresh();
        await assert.rejects(load({ wasm: source(entry) }), (error) => {
          assert.ok(error instanceof DialproofLoadError && error instanceof Error);
          assert.deepEqual([error.name, error.code], ['DialproofLoadError', code]);
          assert.match(error.message, /\w{3}.*\.$/);
          return true;
        });
      });
    }
  }

  test('wasm.blocked where the platform forbids WebAssembly', async (t) => {
    const said = new WebAssembly.CompileError(
      "WebAssembly.compile(): Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not an allowed source",
    );
    t.mock.method(WebAssembly, 'compile', () => Promise.reject(said));
    const { load } = await MAIN.fresh();
    await assert.rejects(load(), { code: 'wasm.blocked', cause: said, message: /'wasm-unsafe-eval'/ });
  });
});

suite('no code from text', () => {
  test('it runs where that is forbidden', () => {
    const program = `
      import { load } from ${JSON.stringify(MAIN.script)};
      import { load as loadE164 } from ${JSON.stringify(E164.script)};
      import { load as loadPhone } from ${JSON.stringify(PHONE.script)};
      const dialproof = await load();
      dialproof.validate('voipbin/number', '{}');
      (await loadE164()).checkAll(['+12015550123']);
      console.log((await loadPhone()).checkNumber('020 7946 0018', { defaultRegion: 'GB' }).e164);`;
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
