// Timing side by side: contenders take turns within one run, so that what else the machine does hits them alike. Where the
// system tells it, the main thread's time on a processor is taken, so that a neighbour's load does not count.

import { readFileSync } from 'node:fs';

// Engines compile what runs often on threads of their own, which a loaded machine lets wait.
const WARM_UP = 400; // milliseconds a contender
const BETWEEN_READINGS = 5; // milliseconds: reading that clock takes time as well
const SCHEDSTAT = '/proc/self/schedstat'; // of the main thread; nanoseconds on a processor come first

/**
 * @typedef {{name: string, pass: () => number}} Contender
 *   `pass` goes through its whole corpus once and answers how many inputs it took for valid.
 */

function processorMilliseconds() {
  try {
    const milliseconds = Number(readFileSync(SCHEDSTAT, 'latin1').split(' ')[0]) / 1e6;
    return milliseconds > 0 ? milliseconds : undefined;
  } catch {
    return undefined;
  }
}

/** What the figures count. */
export const CLOCK = processorMilliseconds() === undefined ? 'wall time' : "the main thread's processor time";

const now = processorMilliseconds() === undefined ? () => performance.now() : processorMilliseconds;

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A contender that goes through the inputs and counts those that it takes for valid. */
export function contender(name, verdict, inputs) {
  return { name, pass: () => inputs.reduce((valid, input) => valid + Number(verdict(input)), 0) };
}

/** Throws when a contender takes inputs for what they are not: a fast wrong answer scores nothing. */
export function checkVerdicts(contenders, valid) {
  for (const { name, pass } of contenders) {
    if (pass() !== valid) throw new Error(`${name} takes ${pass()} inputs for valid where ${valid} are`);
  }
}

/**
 * Inputs per second of each contender: the median of interleaved rounds of fixed time, once all are warm.
 * @param {Contender[]} contenders
 * @param {number} inputs how many a pass has
 * @param {{rounds: number, milliseconds: number}} effort
 */
export function race(contenders, inputs, { rounds, milliseconds }) {
  const rates = new Map(contenders.map(({ name }) => [name, []]));
  for (const { pass } of contenders) rateOf(pass, inputs, WARM_UP);
  for (let round = 0; round < rounds; ++round) {
    for (let turn = 0; turn < contenders.length; ++turn) {
      const { name, pass } = contenders[(turn + round) % contenders.length];
      rates.get(name).push(rateOf(pass, inputs, milliseconds));
    }
  }
  return new Map([...rates].map(([name, all]) => [name, median(all)]));
}

function rateOf(pass, inputs, milliseconds) {
  const start = now();
  let passes = 0;
  let elapsed;
  do {
    const next = performance.now() + BETWEEN_READINGS;
    do {
      pass();
      passes += 1;
    } while (performance.now() < next);
    elapsed = now() - start;
  } while (elapsed < milliseconds);
  return (passes * inputs * 1000) / elapsed;
}
