// What `dialproof/verification` answers, byte for byte what the command does, and what JavaScript adds to it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import { ROOT, samples } from '../../tools/samples.mjs';
import { load } from '../../wasm/dist/verification.js';

const COMMAND = join(ROOT, 'build/native/cli/dialproof');
const { base, rules } = JSON.parse(readFileSync(join(ROOT, 'tests/verification/documents.json'), 'utf8'));
const verification = await load();

function edited(edits) {
  const document = structuredClone(base);
  for (const [pointer, value] of Object.entries(edits)) {
    const tokens = pointer.slice(1).split('/');
    const last = tokens.pop();
    const parent = tokens.reduce((object, token) => object[token], document);
    if (value === null) delete parent[last];
    else parent[last] = value;
  }
  return JSON.stringify(document, null, 2);
}

const documents = [
  ...samples().filter(({ schema }) => /^speko\/verification-(draft|submission)$/.test(schema)).map(({ path }) => readFileSync(join(ROOT, path))),
  ...Object.values(rules).flatMap((cases) => cases.flatMap(({ raises, inside }) => [edited(raises), edited(inside)])).map((text) => Buffer.from(text)),
];

function native(text, ...options) {
  const { stdout, error } = spawnSync(COMMAND, ['verify', '--format', 'json', ...options, '-'], { input: text, encoding: 'utf8' });
  if (error) throw error;
  return JSON.parse(stdout);
}

suite('the module answers what the command does', () => {
  for (const stage of ['draft', 'submit']) {
    test(`of every example and rule: ${stage}`, () => {
      assert.ok(documents.length > 100);
      for (const text of documents) {
        assert.deepEqual(verification.assess(text, stage), native(text, '--stage', stage), text.toString());
        assert.deepEqual(verification.assess(text, stage, { personalValues: true }), native(text, '--stage', stage, '--values'));
      }
    });
  }

  test('of every status', () => {
    const text = JSON.stringify(base);
    for (const status of ['missing', 'draft', 'submitted', 'in_review', 'approved', 'rejected']) {
      assert.deepEqual(verification.assess(text, 'submit', { status }), native(text, '--status', status));
    }
  });
});

test('assess says how far a form is', () => {
  const { completeness, next, missing } = verification.assess('{"businessProfile":{"country":"US"}}', 'draft');
  assert.equal(completeness, 6);
  assert.deepEqual(next, { action: 'fill', instanceLocation: '/businessProfile/entityType' });
  assert.equal(missing.length, 15);
});

test('prefill keeps what was typed', () => {
  const known = JSON.stringify({ businessProfile: { country: 'US', legalName: 'Lakeside Dental Group LLC' } });
  assert.deepEqual(verification.prefill('{"businessProfile":{"legalName":"Übersee"}}', known), {
    document: { businessProfile: { legalName: 'Übersee', country: 'US' } },
    origins: { '/businessProfile/country': 'prefill', '/businessProfile/legalName': 'typed' },
  });
  assert.equal(verification.prefill('[]', known), undefined);
});

test('redact leaves the shape', () => {
  assert.equal(verification.redact('{"name":"Åsa Lund","status":"draft"}'), '{"name":"xxx Xxxx","status":"draft"}');
  assert.equal(verification.redact('{'), undefined);
});

test('canTransition is the table of steps', () => {
  assert.equal(verification.canTransition('draft', 'submitted'), true);
  assert.equal(verification.canTransition('approved', 'draft'), false);
});

test('wrong use is a TypeError', () => {
  assert.throws(() => verification.assess('{}', 'save'), TypeError);
  assert.throws(() => verification.assess({}, 'draft'), TypeError);
  assert.throws(() => verification.assess('{}', 'draft', { status: 'paused' }), TypeError);
  assert.throws(() => verification.assess('{}', 'draft', { values: true }), TypeError);
  assert.throws(() => verification.prefill('{}', {}), TypeError);
  assert.throws(() => verification.canTransition('draft', 'paused'), TypeError);
});
