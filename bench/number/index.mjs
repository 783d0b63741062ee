// The number engine beside other libraries.

const packages = ['google-libphonenumber', 'libphonenumber-js', 'awesome-phonenumber', 'intl-tel-input'];
const sources = ['libphonenumber', 'benchmark'];

/** @type {{[section: string]: import('../run.mjs').Section}} */
export const sections = {
  strict: { packages, measure: async (effort) => (await import('./strict.mjs')).strict(effort) },
  lenient: { packages, measure: async (effort) => (await import('./lenient.mjs')).lenient(effort) },
  native: { sources, measure: async (effort) => (await import('./native.mjs')).native(effort) },
};
