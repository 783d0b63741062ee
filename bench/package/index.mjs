// What a page pays before the first verdict.

const packages = ['google-libphonenumber', 'libphonenumber-js', 'awesome-phonenumber', 'intl-tel-input', 'ajv', 'ajv-formats', 'esbuild'];

/** @type {{[section: string]: import('../run.mjs').Section}} */
export const sections = {
  cold: { packages, measure: async ({ rounds }) => (await import('./cold.mjs')).cold(rounds + 2) },
  size: { packages, measure: async () => (await import('./sizes.mjs')).sizes() },
};
