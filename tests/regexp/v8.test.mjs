// V8 finds the same: patterns written by hand and drawn from a grammar, with a fixed seed, each on a handful of texts.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import { ROOT } from '../../tools/samples.mjs';
import { drawPattern, drawText, TEXTS } from './grammar.mjs';
import { PATTERNS } from './patterns.mjs';
import { randomNumbers } from './random.mjs';

const PEER = join(ROOT, 'build/native/tests/regexp_peer');
const DRAWN = 6_000;

function ask(questions) {
  const { stdout, status } = spawnSync(PEER, {
    input: questions.map((question) => JSON.stringify(question)).join('\n') + '\n',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(status, 0);
  const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, questions.length);
  return answers;
}

function theirs(pattern, flags) {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

// Returns how many verdicts were compared; throws at the first difference.
function compare(questions) {
  let compared = 0;
  for (const [index, answer] of ask(questions).entries()) {
    const { pattern, texts } = questions[index];
    const shown = JSON.stringify(pattern);
    const strict = theirs(pattern, 'u');
    assert.equal(answer.ecma, strict !== undefined, `${shown} is ${strict ? 'a' : 'no'} pattern with the flag u`);
    if (!answer.compiles) {
      assert.ok(!strict || answer.notRun, `${shown} is refused: ${JSON.stringify(answer)}`);
      continue;
    }
    // What is tolerated beside the flag must mean what it means without it.
    const regexp = strict ?? theirs(pattern, '');
    assert.ok(regexp || /\\[pPu]/.test(pattern), `${shown} is compiled, and no pattern`);
    assert.ok(answer.wellFormed, `${shown} became an ill-formed program`);
    const isSameWithoutFlag = !/\\[pPu]|[\u{10000}-\u{10FFFF}]/u.test(pattern);
    for (const [at, text] of texts.entries()) {
      const isAstral = /[\u{10000}-\u{10FFFF}]/u.test(text);
      if (!strict && (isAstral || !isSameWithoutFlag)) continue;
      // V8 finds \B between the two halves of a surrogate pair, where ECMA-262 has no position under the flag u.
      if (isAstral && pattern.includes('\\B')) continue;
      const where = `${shown} on ${JSON.stringify(text)}`;
      assert.equal(answer.found[at], regexp.test(text), where);
      assert.equal(answer.foundByNfa[at], regexp.test(text), `${where}, as an NFA`);
      compared += 1;
    }
  }
  return compared;
}

suite('V8 gives the same verdict', () => {
  test('on patterns written by hand', () => {
    const questions = PATTERNS.map((pattern) => ({ pattern, texts: TEXTS }));
    assert.ok(compare(questions) > PATTERNS.length * 10);
  });

  test('on patterns drawn from a grammar', () => {
    const random = randomNumbers(20_240_229);
    const questions = Array.from({ length: DRAWN }, () => {
      const pattern = drawPattern(random);
      return { pattern, texts: Array.from({ length: 12 }, () => drawText(random, pattern)) };
    });
    assert.ok(compare(questions) > DRAWN * 8);
  });
});
