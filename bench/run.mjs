// Speed and size beside the peers: `node bench/run.mjs [PART [SECTION…]] [--rounds N] [--milliseconds N]`.
// All of a table is from one run; figures of different runs do not compare.

import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ROOT } from '../tools/samples.mjs';
import { sourceFolder } from '../tools/sources.mjs';
import { sections as cli } from './cli/index.mjs';
import { CLOCK } from './measure.mjs';
import { sections as number } from './number/index.mjs';
import { sections as packaging } from './package/index.mjs';
import { print, printLost, rowsOf, write } from './report.mjs';
import { sections as schema } from './schema/index.mjs';

/**
 * @typedef {object} Section
 * @property {string[]} [packages] whose versions are told
 * @property {string[]} [sources] the same of bench/sources.txt or tools/sources.txt
 * @property {(effort: {rounds: number, milliseconds: number}) => Promise<import('./report.mjs').Result[]>} measure
 *
 * @type {{[part: string]: {[section: string]: Section}}}
 */
const PARTS = { schema, number, package: packaging, cli };

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    milliseconds: { type: 'string', default: '200' },
  },
  allowPositionals: true,
});
const effort = { rounds: Number(values.rounds), milliseconds: Number(values.milliseconds) };
if (!(effort.rounds >= 1 && effort.milliseconds >= 1)) throw new Error('--rounds and --milliseconds are numbers from 1 on');

function chosenOf(names, among, kind) {
  const wrong = names.find((name) => !(name in among));
  if (wrong !== undefined) throw new Error(`there is no ${kind} '${wrong}': ${Object.keys(among).join(', ')}`);
  return names.length > 0 ? names : Object.keys(among);
}

const versionIn = (file) => JSON.parse(readFileSync(file, 'utf8')).version;
function packageVersion(name) {
  const files = ['bench', '.'].map((folder) => join(ROOT, folder, 'node_modules', name, 'package.json'));
  const file = files.find((one) => existsSync(one));
  if (file === undefined) throw new Error(`${name} is not installed; 'npm ci --prefix bench' brings it`);
  return versionIn(file);
}

const versionsOf = ({ packages = [], sources = [] }) => [
  ...packages.map((name) => [name, packageVersion(name)]),
  ...sources.map((name) => [name, sourceFolder(name).split('-').at(-1)]),
];

/** Measures sections of a part, and writes what it finds. */
async function run(part, names) {
  const versions = Object.fromEntries(names.flatMap((name) => versionsOf(PARTS[part][name])));
  console.log(`\n  ${part}: ${Object.entries(versions).map((pair) => pair.join(' ')).join(', ')}`);
  const results = [];
  for (const name of names) {
    for (const result of await PARTS[part][name].measure(effort)) {
      print(result);
      results.push(result);
    }
  }
  const isWhole = names.length === Object.keys(PARTS[part]).length;
  write([part, ...(isWhole ? [] : names)].join('.'), { dialproof: versionIn(join(ROOT, 'wasm/package.json')), ...versions }, results);
  return results.flatMap(rowsOf);
}

const parts = chosenOf(positionals.slice(0, 1), PARTS, 'benchmark');
const chosen = parts.map((part) => [part, chosenOf(positionals.slice(1), PARTS[part], `section of ${part}`)]);

console.log(`  Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log(`  medians of ${effort.rounds} interleaved rounds, ${CLOCK}`);
console.log('  × says how many times better dialproof is, below 1 how much worse');
const rows = [];
for (const [part, names] of chosen) rows.push(...(await run(part, names)));
printLost(rows);
