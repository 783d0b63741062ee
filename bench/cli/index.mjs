// The command beside others that go through a file of many documents.

/** @type {{[section: string]: import('../run.mjs').Section}} */
export const sections = {
  pipeline: { packages: ['ajv-cli', 'ajv-formats'], measure: async (effort) => (await import('./pipeline.mjs')).pipeline(effort) },
};
