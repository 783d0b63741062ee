// Strict E.164 verdicts, one call each.

import { load } from '../../wasm/dist/index.js';
import { checkVerdicts, contender, race } from '../measure.mjs';
import { agreed } from './agreement.mjs';
import { strictTexts } from './corpus.mjs';
import { STRICT } from './peers.mjs';

const OURS = 'dialproof';

export async function strict(effort) {
  const dialproof = await load();
  const ours = { [OURS]: (text) => dialproof.checkE164(text).valid };
  const { inputs, valid, note } = agreed(strictTexts(), ours, STRICT);
  const contenders = Object.entries({ ...ours, ...STRICT }).map(([name, verdict]) => contender(name, verdict, inputs));
  checkVerdicts(contenders, valid);
  return [
    {
      id: 'e164.single',
      what: 'strict E.164, one call each (ours with reason, place, fix)',
      note,
      rates: race(contenders, inputs.length, effort),
      ours: OURS,
      unit: 'numbers/s',
    },
  ];
}
