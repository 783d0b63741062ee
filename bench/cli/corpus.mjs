// A file as a pipeline has it: a configuration a line, made of the valid examples of one schema with names, numbers and
// addresses of their own, the same in every run. Every hundredth has a fault.

import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

import { ROOT, samples } from '../../tools/samples.mjs';
import { randomFrom } from '../random.mjs';

export const SCHEMA = 'signalwire/phone-number';
const EVERY = 100;

const HEXADECIMAL = '0123456789abcdef';
const hexadecimal = (random, length) => Array.from({ length }, () => HEXADECIMAL[random(16)]).join('');
const identifier = (random) => [8, 4, 4, 4, 12].map((length) => hexadecimal(random, length)).join('-');

// Addresses that are called back carry tokens of this length.
const address = (random, text) => `${text}${text.includes('?') ? '&' : '?'}account=${identifier(random)}&token=${hexadecimal(random, 176)}`;

function varied(example, random) {
  const document = { ...example, id: identifier(random), name: `${example.name ?? 'Line'} ${random(1e6)}` };
  for (const [name, value] of Object.entries(document)) {
    const isAddress = name.endsWith('_url') && typeof value === 'string' && value.startsWith('https://') && !value.includes('#');
    if (isAddress) document[name] = address(random, value);
  }
  return document;
}

const spoiled = (document) => ({ ...document, name: 7 }); // which all validators see

/** Writes so many lines; answers how many of them are at fault. */
export async function writeLines(path, count) {
  const random = randomFrom(2026);
  const examples = samples()
    .filter((sample) => sample.schema === SCHEMA && sample.shouldBeValid)
    .map((sample) => JSON.parse(readFileSync(join(ROOT, sample.path), 'utf8')));
  const out = createWriteStream(path);
  let faulty = 0;
  for (let i = 0; i < count; ++i) {
    const document = varied(examples[random(examples.length)], random);
    const isFaulty = i % EVERY === EVERY - 1;
    faulty += Number(isFaulty);
    const hasRoom = out.write(`${JSON.stringify(isFaulty ? spoiled(document) : document)}\n`);
    if (!hasRoom) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return faulty;
}

/** The same documents as the items of one list, for those who read no lines. */
export async function writeList(path, lines) {
  const out = createWriteStream(path);
  const text = readFileSync(lines, 'utf8').trimEnd();
  out.end(`[${text.replaceAll('\n', ',\n')}]\n`);
  await once(out, 'finish');
}
