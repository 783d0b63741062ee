// Speed and size beside the peers: `node bench/run.mjs [--rounds N] [--milliseconds N] [--only PART]`.
// All of a table is from one run; figures of different runs do not compare.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ROOT } from '../tools/samples.mjs';
import { load } from '../wasm/dist/index.js';
import { documents } from './documents.mjs';
import { loading } from './loading.mjs';
import { numbers } from './numbers.mjs';
import { sizes } from './sizes.mjs';

const PEERS = ['google-libphonenumber', 'libphonenumber-js', 'ajv', 'ajv-formats', 'esbuild'];

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    milliseconds: { type: 'string', default: '200' },
    only: { type: 'string' },
  },
});
const effort = { rounds: Number(values.rounds), milliseconds: Number(values.milliseconds) };
if (!(effort.rounds >= 1 && effort.milliseconds >= 1)) throw new Error('--rounds and --milliseconds are numbers from 1 on');

const dialproof = await load();
const parts = {
  numbers: () => numbers(dialproof, effort),
  documents: () => documents(dialproof, effort),
  loading: () => loading(effort.rounds + 2),
  sizes,
};
if (values.only !== undefined && !(values.only in parts)) throw new Error(`--only takes ${Object.keys(parts).join(', ')}`);

const versionOf = (name) => JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;

function show(value) {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 100 ? 0 : 1);
}

// How many times better we are; below 1 we are worse.
function ratioOf({ ours, rates, lessIsBetter }, peer) {
  const [own, other] = [rates.get(ours), rates.get(peer)];
  return lessIsBetter ? other / own : own / other;
}

function print(result) {
  console.log(`\n  ${result.id}: ${result.what}\n  ${result.note}`);
  for (const [name, value] of result.rates) {
    const ratio = name === result.ours ? '' : `${ratioOf(result, name).toFixed(2)}×`.padStart(9);
    console.log(`    ${name.padEnd(50)}${show(value).padStart(12)} ${result.unit.padEnd(12)}${ratio}`);
  }
}

const rowsOf = (result) =>
  [...result.rates.keys()]
    .filter((name) => name !== result.ours)
    .map((peerName) => ({
      id: result.id,
      ours: result.rates.get(result.ours),
      peer: result.rates.get(peerName),
      peerName,
      ratio: ratioOf(result, peerName),
      unit: result.unit,
    }));

const versions = Object.fromEntries(PEERS.map((name) => [name, versionOf(name)]));
console.log(`  dialproof ${dialproof.version}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log(`  ${Object.entries(versions).map((pair) => pair.join(' ')).join(', ')}`);
console.log(`  medians of ${effort.rounds} interleaved rounds; × says how many times better dialproof is, below 1 how much worse`);

const rows = [];
for (const [name, measure] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  for (const result of await measure()) {
    print(result);
    rows.push(...rowsOf(result));
  }
}

const lost = rows.filter((row) => row.ratio < 1);
console.log(`\n  better in ${rows.length - lost.length} of ${rows.length} comparisons; worse in`);
for (const { id, peerName, ratio } of lost) console.log(`    ${id} than ${peerName}: ${ratio.toFixed(2)}×`);

const results = join(ROOT, 'bench/results');
mkdirSync(results, { recursive: true });
writeFileSync(join(results, 'latest.json'), `${JSON.stringify({ versions, rows }, null, 2)}\n`);
