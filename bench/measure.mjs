// Timing side by side: contenders take turns within one run, so that what else the machine does hits them alike.

/**
 * @typedef {{name: string, pass: () => number}} Contender
 *   `pass` goes through its whole corpus once and answers how many inputs it took for valid.
 */

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Inputs per second of each contender: the median of interleaved rounds of fixed time, after one round to warm up.
 * @param {Contender[]} contenders
 * @param {number} inputs how many a pass has
 * @param {{rounds: number, milliseconds: number}} effort
 */
export function race(contenders, inputs, { rounds, milliseconds }) {
  const rates = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; ++round) {
    for (let turn = 0; turn < contenders.length; ++turn) {
      const { name, pass } = contenders[(turn + round) % contenders.length];
      const rate = rateOf(pass, inputs, milliseconds);
      if (round > 0) rates.get(name).push(rate);
    }
  }
  return new Map([...rates].map(([name, all]) => [name, median(all)]));
}

function rateOf(pass, inputs, milliseconds) {
  const start = performance.now();
  let passes = 0;
  let elapsed;
  do {
    pass();
    passes += 1;
    elapsed = performance.now() - start;
  } while (elapsed < milliseconds);
  return (passes * inputs * 1000) / elapsed;
}
