// Speed and size beside the peers: `node bench/run.mjs [schema|number|package] [--rounds N] [--milliseconds N]`.
// All of a table is from one run; figures of different runs do not compare.

import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ROOT } from '../tools/samples.mjs';
import { sourceFolder } from '../tools/sources.mjs';
import { load } from '../wasm/dist/index.js';
import { loading } from './loading.mjs';
import { CLOCK } from './measure.mjs';
import { numbers } from './numbers.mjs';
import { print, printLost, rowsOf, write } from './report.mjs';
import { PACKAGES, schema, SOURCES } from './schema/index.mjs';
import { sizes } from './sizes.mjs';

async function* packaging(effort) {
  yield* await loading(effort.rounds + 2);
  yield* await sizes();
}

const PARTS = {
  schema: { packages: PACKAGES, sources: SOURCES, measure: schema },
  number: { packages: ['google-libphonenumber', 'libphonenumber-js'], sources: [], measure: numbers },
  package: {
    packages: ['google-libphonenumber', 'libphonenumber-js', 'ajv', 'ajv-formats', 'esbuild'],
    sources: [],
    measure: (_, effort) => packaging(effort),
  },
};

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    milliseconds: { type: 'string', default: '200' },
  },
  allowPositionals: true,
});
const effort = { rounds: Number(values.rounds), milliseconds: Number(values.milliseconds) };
if (!(effort.rounds >= 1 && effort.milliseconds >= 1)) throw new Error('--rounds and --milliseconds are numbers from 1 on');
const wrong = positionals.find((name) => !(name in PARTS));
if (wrong !== undefined) throw new Error(`there is no benchmark of '${wrong}': ${Object.keys(PARTS).join(', ')}`);
const chosen = positionals.length > 0 ? positionals : Object.keys(PARTS);

const packageVersion = (name) => JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;
const sourceVersion = (name) => sourceFolder(name).split('-').at(-1);
const versionsOf = ({ packages, sources }) =>
  Object.fromEntries([
    ...packages.map((name) => [name, packageVersion(name)]),
    ...sources.map((name) => [name, sourceVersion(name)]),
  ]);

const dialproof = await load();
console.log(`  dialproof ${dialproof.version}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log(`  medians of ${effort.rounds} interleaved rounds, ${CLOCK}`);
console.log('  × says how many times better dialproof is, below 1 how much worse');

const rows = [];
for (const name of chosen) {
  const versions = versionsOf(PARTS[name]);
  console.log(`\n  ${name}: ${Object.entries(versions).map((pair) => pair.join(' ')).join(', ')}`);
  const results = [];
  for await (const result of PARTS[name].measure(dialproof, effort)) {
    print(result);
    results.push(result);
  }
  rows.push(...results.flatMap(rowsOf));
  write(name, { dialproof: dialproof.version, ...versions }, results);
}
printLost(rows);
