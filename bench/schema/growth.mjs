// Large documents: lists of 1 KB to 10 MB beside the peers, and how our time grows to 64 MB.

import { growthResult } from '../fit.mjs';
import { checkVerdicts, contender, race } from '../measure.mjs';
import { listOf } from './forms.mjs';
import { LIBRARIES, openOurs, OURS, OURS_WITH_SUGGESTIONS } from './libraries.mjs';
import { listText, SCHEMA } from './phone-numbers.mjs';

const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7];
const LARGEST = 64e6;
// Below, a call costs more than what it reads, and time grows slower than the document.
const FIT_FROM = 1e4;

const sizeName = (bytes) => (bytes >= 1e6 ? `${bytes / 1e6}MB` : `${bytes / 1e3}KB`);

function raceSize(verdicts, bytes, effort) {
  const document = listText(bytes);
  const contenders = verdicts.map(([name, verdict]) => contender(name, verdict.text, [document]));
  checkVerdicts(contenders, 1);
  return { bytes: document.length, rates: race(contenders, document.length / 1e6, effort) };
}

function growthOf(races) {
  const points = races.map(({ bytes, rates }) => ({ size: bytes, seconds: bytes / 1e6 / rates.get(OURS) }));
  const fitted = points.filter(({ size }) => size >= FIT_FROM * 0.8);
  const times = points.map(({ size, seconds }) => `${(size / 1e6).toPrecision(3)} MB ${(seconds * 1000).toPrecision(3)} ms`);
  const what = `time against size from ${sizeName(FIT_FROM)} to ${sizeName(LARGEST)}: exponent of the fit`;
  return growthResult('growth.document', what, times.join(', '), fitted, OURS);
}

export async function growth(effort) {
  const schema = listOf(SCHEMA);
  const libraries = LIBRARIES.filter(({ name }) => name !== OURS_WITH_SUGGESTIONS);
  const verdicts = await Promise.all(libraries.map(async ({ name, open }) => [name, await (await open())(schema)]));
  const rounds = Math.min(effort.rounds, 5); // the largest take seconds each
  const races = SIZES.map((bytes) => raceSize(verdicts, bytes, { ...effort, rounds }));
  const tables = races.map(({ bytes, rates }, index) => ({
    id: `schema.size.${sizeName(SIZES[index])}`,
    what: `a valid list of ${sizeName(SIZES[index])}, from text`,
    note: `${bytes.toLocaleString('en')} bytes`,
    rates,
    ours: OURS,
    unit: 'MB/s',
  }));
  const large = await (await openOurs({ suggestions: false, maxBytes: 64 * 1024 * 1024 }))(schema);
  races.push(raceSize([[OURS, large]], LARGEST, { ...effort, rounds: 3 }));
  return [...tables, growthOf(races)];
}
