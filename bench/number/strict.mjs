// Strict E.164 verdicts: one call each, and many in one call, which no peer has.

import { load } from '../../wasm/dist/e164.js';
import { checkVerdicts, contender, race } from '../measure.mjs';
import { pick } from '../report.mjs';
import { agreed } from './agreement.mjs';
import { strictTexts } from './corpus.mjs';
import { STRICT } from './peers.mjs';

const OURS = 'dialproof/e164';
const VERDICT_ONLY = 'dialproof/e164, isValid()';
const ARRAY = 'dialproof/e164, an array';
const LINES = 'dialproof/e164, lines of a text';
const BYTES = 'dialproof/e164, lines in UTF-8';

export async function strict(effort) {
  const e164 = await load();
  const ours = { [OURS]: (text) => e164.check(text).valid, [VERDICT_ONLY]: (text) => e164.isValid(text) };
  const { inputs, valid, note } = agreed(strictTexts(), ours, STRICT);
  const lines = inputs.join('\n');
  const bytes = new TextEncoder().encode(lines);
  const contenders = [
    ...Object.entries({ ...ours, ...STRICT }).map(([name, verdict]) => contender(name, verdict, inputs)),
    { name: ARRAY, pass: () => e164.checkAll(inputs).countValid() },
    { name: LINES, pass: () => e164.checkAll(lines).countValid() },
    { name: BYTES, pass: () => e164.checkAll(bytes).countValid() },
  ];
  checkVerdicts(contenders, valid);
  const rates = race(contenders, inputs.length, effort);
  const peers = Object.keys(STRICT);
  const result = (id, what, name) => ({ id, what, note, rates: pick(rates, [name, ...peers]), ours: name, unit: 'numbers/s' });
  return [
    result('e164.single', 'strict E.164, one call each (ours with region and type, or reason and place)', OURS),
    result('e164.single.verdict', 'strict E.164, one call each, the verdict alone', VERDICT_ONLY),
    result('e164.batch', 'strict E.164, an array in one call; the peers one call each', ARRAY),
    result('e164.batch.lines', 'strict E.164, a text with a number a line', LINES),
    result('e164.batch.bytes', 'strict E.164, the same in UTF-8', BYTES),
  ];
}
