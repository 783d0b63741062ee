// Region and wording, which go to the module when they are others than those of the call before.

import type { SettingsExports } from './exports.js';
import type { Linked } from './link.js';

export interface CallSettings {
  readonly defaultRegion: string;
  /** A catalogue's JSON text; empty for English. */
  readonly messages: string;
}

export class Settings {
  readonly #module: Linked<SettingsExports>;
  #defaultRegion = '';
  #messages = '';

  constructor(module: Linked<SettingsExports>) {
    this.#module = module;
  }

  use({ defaultRegion, messages }: CallSettings): void {
    this.useRegion(defaultRegion);
    const { exports, buffer } = this.#module;
    if (messages !== this.#messages) exports.setMessages(buffer.write(messages));
    this.#messages = messages;
  }

  useRegion(defaultRegion: string): void {
    const { exports, buffer } = this.#module;
    if (defaultRegion !== this.#defaultRegion) exports.setDefaultRegion(buffer.write(defaultRegion));
    this.#defaultRegion = defaultRegion;
  }
}
