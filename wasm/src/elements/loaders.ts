// Where the elements take their checks from. Nothing is loaded before an element needs it.

import type { Phone } from '../phone.js';
import type { Dialproof } from '../types.js';

/** How the checks are loaded: with the wasm beside this module when left out. */
export interface Loaders {
  /** For phone numbers: `() => load({ wasm })` of dialproof/phone. */
  readonly phone?: () => Promise<Phone>;
  /** For documents: `() => load({ wasm })` of dialproof. */
  readonly documents?: () => Promise<Dialproof>;
}

let loaders: Required<Loaders> = {
  phone: async () => (await import('../phone.js')).load(),
  documents: async () => (await import('../index.js')).load(),
};

/** Says where the elements' wasm is. To be called before a page's first element is used. */
export function setLoaders(others: Loaders): void {
  loaders = { ...loaders, ...others };
}

export const loadPhone = () => loaders.phone();
export const loadDocuments = () => loaders.documents();
