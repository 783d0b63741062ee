// Native speed: our strict check beside libphonenumber's own C++, and how our time grows to 100 million numbers.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../tools/samples.mjs';
import { growthResult } from '../fit.mjs';
import { median } from '../measure.mjs';
import { runProgram } from '../program.mjs';
import { strictTexts } from './corpus.mjs';
import { GOOGLE, STRICT } from './peers.mjs';

const FOLDER = join(ROOT, 'build/bench/inputs');
const INPUTS = join(FOLDER, 'numbers.txt');
const OURS = 'dialproof, native';
const THEIRS = "libphonenumber's C++";

// A verdict and a text a line: the program holds both libraries to it.
function writeInputs() {
  const texts = strictTexts();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(INPUTS, texts.map((text) => `${Number(STRICT[GOOGLE](text))} ${text}\n`).join(''));
  return texts.length;
}

export async function native({ rounds, milliseconds }) {
  const count = writeInputs();
  const all = Array.from({ length: rounds }, () => runProgram('number_bench', INPUTS, milliseconds));
  const rate = (name) => median(all.map((round) => round.get(name)));
  const theirs = [THEIRS, rate('strict/libphonenumber')];
  const common = { note: `${count} inputs, both with the same metadata`, ours: OURS, unit: 'numbers/s' };
  const sizes = [...all[0].keys()].filter((name) => name.startsWith('growth/')).map((name) => Number(name.split('/')[1]));
  const points = sizes.map((size) => ({ size, seconds: size / rate(`growth/${size}`) }));
  const times = points.map(({ size, seconds }) => `${size / 1e6} M ${(seconds * 1000).toPrecision(3)} ms`);
  return [
    {
      id: 'e164.native',
      what: 'strict E.164, one call each: verdict, region, type, place',
      rates: new Map([[OURS, rate('strict/dialproof')], theirs]),
      ...common,
    },
    {
      id: 'e164.native.lines',
      what: 'strict E.164, lines of one text',
      rates: new Map([[OURS, rate(`lines/dialproof/${count}`)], theirs]),
      ...common,
    },
    growthResult('growth.numbers', `time against numbers from ${sizes[0] / 1e6} M to ${sizes.at(-1) / 1e6} M: exponent of the fit`, times.join(', '), points, OURS),
  ];
}
