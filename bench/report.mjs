// What was measured, as a table to read, rows to compare by and a chart.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../tools/samples.mjs';
import { chart } from './chart.mjs';

/**
 * @typedef {object} Result
 * @property {string} id
 * @property {string} what
 * @property {string} note
 * @property {Map<string, number>} rates by contender
 * @property {string} ours which of them we are
 * @property {string} unit
 * @property {boolean} [lessIsBetter]
 *
 * @typedef {{id: string, ours: number, peer: number, peerName: string, ratio: number, unit: string}} Row
 */

/** The rates of these contenders, in this order. */
export const pick = (rates, names) => new Map(names.map((name) => [name, rates.get(name)]));

function show(value) {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 3);
}

// How many times better we are; below 1 we are worse.
function ratioOf({ ours, rates, lessIsBetter }, peer) {
  const [own, other] = [rates.get(ours), rates.get(peer)];
  return lessIsBetter ? other / own : own / other;
}

/** @param {Result} result */
export function print(result) {
  console.log(`\n  ${result.id}: ${result.what}\n  ${result.note}`);
  for (const [name, value] of result.rates) {
    const ratio = name === result.ours ? '' : `${ratioOf(result, name).toFixed(2)}×`.padStart(9);
    console.log(`    ${name.padEnd(50)}${show(value).padStart(12)} ${result.unit.padEnd(12)}${ratio}`);
  }
}

/** @returns {Row[]} */
export const rowsOf = (result) =>
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

/** @param {Row[]} rows */
export function printLost(rows) {
  const lost = rows.filter((row) => row.ratio < 1);
  console.log(`\n  better in ${rows.length - lost.length} of ${rows.length} comparisons${lost.length > 0 ? '; worse in' : ''}`);
  for (const { id, peerName, ratio } of lost) console.log(`    ${id} than ${peerName}: ${ratio.toFixed(2)}×`);
}

/** Writes bench/results/<name>.json, and a chart beside it. */
export function write(name, versions, results) {
  const folder = join(ROOT, 'bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ versions, rows: results.flatMap(rowsOf) }, null, 2)}\n`);
  writeFileSync(join(folder, `${name}.svg`), chart(name, results, show));
  console.log(`\n  written: bench/results/${name}.json and ${name}.svg`);
}
