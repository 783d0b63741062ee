// Which inputs are measured. google-libphonenumber has the metadata that we have: with it we must agree on all. Others
// have other metadata or bugs; on what they judge otherwise, nobody is measured.

import { GOOGLE } from './peers.mjs';

/**
 * @param {any[]} inputs
 * @param {{[name: string]: (input: any) => boolean}} ours every way that we answer
 * @param {{[name: string]: (input: any) => boolean}} peers
 */
export function agreed(inputs, ours, peers) {
  const judged = inputs.map((input) => peers[GOOGLE](input));
  for (const [name, verdict] of Object.entries(ours)) {
    const wrong = inputs.filter((input, index) => verdict(input) !== judged[index]);
    if (wrong.length > 0) throw new Error(`${name} judges ${wrong.length} inputs otherwise than ${GOOGLE}: ${JSON.stringify(wrong[0])}`);
  }
  const differing = new Map(
    Object.entries(peers).map(([name, verdict]) => [name, inputs.filter((input, index) => verdict(input) !== judged[index])]),
  );
  const left = new Set([...differing.values()].flat());
  const counts = [...differing].filter(([, wrong]) => wrong.length > 0).map(([name, wrong]) => `${name} ${wrong.length}`);
  return {
    inputs: inputs.filter((input) => !left.has(input)),
    valid: inputs.filter((input, index) => judged[index] && !left.has(input)).length,
    note: `${inputs.length - left.size} inputs; left out, as judged otherwise than by ${GOOGLE}: ${counts.join(', ') || 'none'}`,
  };
}
