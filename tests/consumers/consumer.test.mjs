// The package as its users get it: packed, installed offline into a folder of their own, run, type-checked, bundled.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';

import { build } from 'esbuild';
import { publint } from 'publint';

import { ROOT } from '../../tools/samples.mjs';

const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const ATTW = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'wasm/package.json'), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'dialproof-consumer-'));
const packed = join(folder, 'packed');
const consumer = join(folder, 'consumer');
const installed = join(consumer, 'node_modules/dialproof');

after(() => rmSync(folder, { recursive: true, force: true }));

function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (error) throw error;
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

function write(name, text) {
  writeFileSync(join(consumer, name), text);
  return name;
}

before(() => {
  for (const path of [packed, consumer]) mkdirSync(path);
  run('npm', ['pack', '--silent', '--workspace', 'wasm', '--pack-destination', packed], ROOT);
  const [tarball] = readdirSync(packed);
  write('package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(packed, tarball)], consumer);
});

const PROGRAM = `
import { DialproofLoadError, load } from 'dialproof';

const dialproof = await load();
console.log(dialproof.checkE164('+12015550123').valid, dialproof.validate('voipbin/number', '{}').valid);
console.log(new DialproofLoadError('wasm.missing', '').name, dialproof.version);
`;
const SAID = `true false\nDialproofLoadError ${MANIFEST.version}\n`;
const E164_PROGRAM = `
import { load } from 'dialproof/e164';
console.log((await load()).checkAll(['+12015550123', '+1']).countValid());
`;
const PHONE_PROGRAM = `
import { load } from 'dialproof/phone';
console.log((await load()).checkNumber('020 7946 0018', { defaultRegion: 'GB' }).e164);
`;
// Each entry with its wasm, and what a program of it says.
const ENTRIES = [
  ['dialproof', PROGRAM, SAID],
  ['dialproof-e164', E164_PROGRAM, '1\n'],
  ['dialproof-phone', PHONE_PROGRAM, '+442079460018\n'],
];

suite('the package', () => {
  test('has what it needs and nothing else', () => {
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(installed.length + 1));
    const modules = [...readdirSync(join(ROOT, 'wasm/src')), ...readdirSync(join(ROOT, 'wasm/src/elements')).map((file) => `elements/${file}`)].filter((file) => file.endsWith('.ts')).map((file) => file.replace(/\.ts$/, ''));
    const documents = readdirSync(join(ROOT, 'wasm/src/documents')).map((file) => `dist/documents/${file.replace(/\.ts$/, '.d.ts')}`);
    const wanted = [
      ...['LICENSE', 'README.md', 'package.json', 'dist/locales/de.json'],
      ...['', '-compiler', '-e164', '-phone', '-routing', '-verification'].map((name) => `dist/dialproof${name}.wasm`),
      ...documents,
      ...modules.flatMap((name) => ['.d.ts', '.d.ts.map', '.js', '.js.map'].map((end) => `dist/${name}${end}`)),
    ];
    const schemas = files.filter((file) => /^dist\/schemas\/[a-z]+\/[a-z-]+\.schema\.json$/.test(file));
    assert.ok(schemas.length >= 5);
    assert.deepEqual(files.filter((file) => !schemas.includes(file)).sort(), wanted.sort());
  });

  test('publint has nothing to say of it', async () => {
    const { messages } = await publint({ pkgDir: join(ROOT, 'wasm'), strict: true });
    assert.deepEqual(messages, []);
  });

  test('its types are there for every entry, and are not wrong', () => {
    const files = Object.keys(MANIFEST.exports).filter((entry) => entry.endsWith('.wasm')).map((entry) => entry.slice(2));
    run(process.execPath, [ATTW, '--pack', 'wasm', '--profile', 'esm-only', '--quiet', '--exclude-entrypoints', ...files], ROOT);
  });

  test('brings no other package', () => {
    assert.equal(MANIFEST.dependencies, undefined);
    const others = readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(others, ['dialproof']);
  });

  test('runs nothing when it is installed', () => {
    const { scripts = {} } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    assert.deepEqual(Object.keys(scripts).filter((name) => /install|prepare/.test(name)), []);
  });

  test('names no place of the machine that built it', () => {
    for (const name of readdirSync(join(installed, 'dist'))) {
      if (!/\.(m?js|wasm|ts|mts|map)$/.test(name)) continue;
      const text = readFileSync(join(installed, 'dist', name), 'latin1');
      assert.ok(!text.includes(ROOT.replace(/\/$/, '')), `${name}: the tree`);
      assert.equal(text.match(/\/(?:home|root|Users)\/[\w./-]+/)?.[0], undefined, name);
    }
  });
});

suite('it runs', () => {
  for (const [name, program, said] of ENTRIES) {
    test(`with import: ${name}`, () => assert.equal(run('node', [write(`${name}.mjs`, program)], consumer), said));
  }

  test('from CommonJS, with import()', () => {
    const program = "import('dialproof').then(({ load }) => load()).then((d) => console.log(d.checkE164('+12015550123').region));";
    assert.equal(run('node', [write('run.cjs', program)], consumer), 'US\n');
  });

  test('and its wasm, schemas and manifest can be resolved', () => {
    const program = `
      import manifest from 'dialproof/package.json' with { type: 'json' };
      import schema from 'dialproof/schemas/voipbin/number.json' with { type: 'json' };
      import { readFile } from 'node:fs/promises';
      import { load } from 'dialproof';
      const wasm = await readFile(new URL(import.meta.resolve('dialproof/dialproof.wasm')));
      const dialproof = await load({ wasm });
      console.log(manifest.version === dialproof.version, dialproof.schemas().some(({ id, uri }) => id === 'voipbin/number' && uri === schema.$id));`;
    assert.equal(run('node', ['--no-warnings', write('resolve.mjs', program)], consumer), 'true true\n');
  });
});

suite('its types hold in a strict program', () => {
  const PROGRAM_IN_TYPESCRIPT = `
import { load, DialproofLoadError } from 'dialproof';
import type { Diagnostic, Dialproof, E164Result, LoadErrorCode, Severity, ValidationResult, WasmSource } from 'dialproof';
import { load as loadE164, type E164Batch, type E164Check, type E164Code } from 'dialproof/e164';
import { load as loadPhone, type NumberResult } from 'dialproof/phone';

export async function check(text: string | Uint8Array, wasm?: WasmSource): Promise<readonly Diagnostic[]> {
  const dialproof: Dialproof = await load(wasm === undefined ? {} : { wasm });
  const result: ValidationResult = dialproof.validate('voipbin/number', text, { maxDepth: 10, messages: { 'json.empty': 'x' } });
  return result.diagnostics;
}

export function lines(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ severity, range, message, because }) => {
    const word: Severity = severity;
    return [range?.start.line ?? 0, word, message, because?.instanceLocation ?? ''].join(' ');
  });
}

export async function region(text: string): Promise<string | undefined> {
  try {
    const number: NumberResult = (await loadPhone()).checkNumber(text, { defaultRegion: 'GB' });
    return number.type === 'mobile' ? number.region : undefined;
  } catch (error) {
    if (!(error instanceof DialproofLoadError)) throw error;
    const code: LoadErrorCode = error.code;
    return code;
  }
}

export async function patches(text: string): Promise<string[]> {
  const { diagnostics } = (await load()).validate('voipbin/number', text);
  return diagnostics.flatMap((diagnostic) => diagnostic.suggestions ?? []).flatMap(({ patch }) =>
    patch.map((operation) => (operation.op === 'move' ? operation.from : operation.path)),
  );
}

// @ts-expect-error -- there is no such option
void load().then((dialproof) => dialproof.validate('voipbin/number', '', { maxbytes: 1 }));
export async function why(text: string): Promise<E164Code | undefined> {
  const e164 = await loadE164();
  const check: E164Check = e164.check(text, { level: 'possible' });
  const batch: E164Batch = e164.checkAll([text]);
  const strict: E164Result = (await load()).checkE164(text, { level: 'syntax' });
  return check.valid ? (strict.valid ? undefined : batch.code(0)) : check.code;
}

// @ts-expect-error -- a limit of documents
void load().then((dialproof) => dialproof.checkE164('', { maxBytes: 1 }));
// @ts-expect-error -- there is no such level
void loadE164().then((e164) => e164.isValid('', { level: 'exact' }));
// @ts-expect-error -- results are for reading
void load().then((dialproof) => { dialproof.checkE164('').valid = true; });
`;
  const settings = {
    bundler: { module: 'ESNext', moduleResolution: 'bundler' },
    nodenext: { module: 'NodeNext', moduleResolution: 'NodeNext' },
  };
  for (const [name, resolution] of Object.entries(settings)) {
    test(name, () => {
      write('program.ts', PROGRAM_IN_TYPESCRIPT);
      const project = write(
        `tsconfig.${name}.json`,
        JSON.stringify({
          compilerOptions: {
            ...resolution,
            target: 'ES2022',
            lib: ['ES2022', 'DOM'],
            types: [],
            strict: true,
            exactOptionalPropertyTypes: true,
            noUncheckedIndexedAccess: true,
            verbatimModuleSyntax: true,
            skipLibCheck: false,
            noEmit: true,
          },
          files: ['program.ts'],
        }),
      );
      run(process.execPath, [TSC, '-p', project], consumer);
    });
  }
});

// What `dialproof/elements` brings into a page that takes one thing of it.
suite('of the elements, a bundle', () => {
  const bundled = async (program) => {
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: consumer },
      bundle: true, minify: true, format: 'esm', write: false, logLevel: 'silent', external: ['node:*'], outdir: consumer, splitting: true,
    });
    return outputFiles.find(({ path }) => path.endsWith('stdin.js')).text;
  };
  const NAME = 'phone-number-input';

  test('has none of what it does not use', async () => {
    const text = await bundled("import { patchEdits } from 'dialproof/elements'; console.log(patchEdits('{}', []));");
    assert.ok(text.length < 4000 && !text.includes('adoptedStyleSheets'), `${text.length} characters`);
    assert.equal(await bundled("import 'dialproof/elements';"), '');
  });

  test('has all of them where they define themselves', async () => {
    assert.ok((await bundled("import 'dialproof/elements/define';")).includes(NAME));
  });
});

suite('it can be bundled', () => {
  const bundle = (program, options) =>
    build({
      entryPoints: [join(consumer, write('bundled.mjs', program))],
      bundle: true,
      minify: true,
      format: 'esm',
      logLevel: 'silent',
      absWorkingDir: consumer,
      ...options,
    });

  for (const [name, program, said] of ENTRIES) {
    test(`for Node, with the wasm laid beside: ${name}`, async () => {
      const outdir = join(consumer, 'out', name);
      const { warnings } = await bundle(program, { platform: 'node', outdir, outExtension: { '.js': '.mjs' } });
      assert.deepEqual(warnings, []);
      copyFileSync(join(installed, `dist/${name}.wasm`), join(outdir, `${name}.wasm`));
      assert.equal(run('node', [join(outdir, 'bundled.mjs')], consumer), said);
    });

    test(`for browsers, without a module of Node: ${name}`, async () => {
      const { warnings, outputFiles } = await bundle(program, { platform: 'browser', write: false });
      assert.deepEqual(warnings, []);
      assert.doesNotMatch(outputFiles[0].text, /from\s*["']node:|\brequire\(["']node:/);
    });
  }
});
