// The schema engine beside other validators: bench/schema/*.mjs by what they measure.

import { documents } from '../documents.mjs';
import { compiling } from './compiling.mjs';
import { growth } from './growth.mjs';
import { LIBRARIES } from './libraries.mjs';
import { native, requireProgram } from './native.mjs';
import { text } from './text.mjs';

export const PACKAGES = [...new Set(LIBRARIES.flatMap(({ packages }) => packages)), '@sourcemeta/jsonschema'];
export const SOURCES = ['rapidjson', 'valijson', 'benchmark'];

export async function* schema(dialproof, effort) {
  requireProgram();
  yield* await text(effort);
  yield* await growth(effort);
  yield* compiling(effort);
  yield* await native(effort);
  yield* documents(dialproof, effort);
}
