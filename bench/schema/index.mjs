// The schema engine beside other validators. A section is loaded when it is asked for: what others load must not weigh
// on what it measures.

import { LIBRARIES } from './libraries.mjs';

const packages = [...new Set(LIBRARIES.flatMap((library) => library.packages))];

/** @type {{[section: string]: import('../run.mjs').Section}} */
export const sections = {
  text: { packages, measure: async (effort) => (await import('./text.mjs')).text(effort) },
  size: { packages, measure: async (effort) => (await import('./growth.mjs')).growth(effort) },
  compile: { packages, measure: async (effort) => (await import('./compiling.mjs')).compiling(effort) },
  samples: {
    packages: ['ajv', 'ajv-formats', 'google-libphonenumber'],
    measure: async (effort) => (await import('./samples.mjs')).samples(effort),
  },
  native: {
    sources: ['rapidjson', 'valijson', 'blaze', 'benchmark'],
    measure: async (effort) => (await import('./native.mjs')).native(effort),
  },
};
