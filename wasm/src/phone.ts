/**
 * Phone numbers the way people write them, read by Google's libphonenumber in WebAssembly.
 *
 * ```ts
 * import { load } from 'dialproof/phone';
 * const phone = await load();
 * phone.checkNumber('(020) 7946 0018', { defaultRegion: 'GB' }).e164; // '+442079460018'
 * ```
 *
 * @packageDocumentation
 */
import type { PhoneExports } from './exports.js';
import { compileFrom, type WasmSource } from './instantiate.js';
import { link, type Linked } from './link.js';
import type { NumberType } from './number-types.js';
import { once } from './once.js';
import { CallOptionReader, requireString } from './options.js';
import { Settings } from './settings.js';
import type { Diagnostic, Messages } from './types.js';
import { VERSION } from './version.js';

export { DialproofLoadError, type LoadErrorCode } from './load-error.js';
export type { WasmSource } from './instantiate.js';
export type { Diagnostic, JsonValue, Messages, NumberType, Position, Range, Severity } from './types.js';

export interface NumberOptions {
  /** ISO 3166-1 alpha-2 region of numbers written without calling code. */
  readonly defaultRegion?: string;
  readonly messages?: Messages;
}

/** What Google's libphonenumber says of a number. Formats are left out when the text does not parse. */
export interface NumberResult {
  /** The input. */
  readonly text: string;
  /** Its length is one that its calling code uses. */
  readonly possible: boolean;
  /** It is in an assigned range. */
  readonly valid: boolean;
  /** ISO 3166-1 alpha-2, or "001" for a non-geographic calling code; left out unless the number is valid. */
  readonly region?: string;
  readonly type: NumberType;
  readonly callingCode?: number;
  /** National (significant) number: digits, leading zeros kept. */
  readonly nsn?: string;
  readonly extension?: string;
  readonly e164?: string;
  readonly international?: string;
  readonly national?: string;
  readonly rfc3966?: string;
  /** Empty when valid; ranges are places in `text`. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface RegionInfo {
  /** ISO 3166-1 alpha-2. */
  readonly region: string;
  readonly callingCode: number;
}

/** `load()` gives the one instance. All methods answer at once. */
export interface Phone {
  /** The version of the core, the same as the package's. */
  readonly version: string;
  /**
   * Reads a number the way people write one.
   * @throws {TypeError} for arguments or options of the wrong type, and options that do not exist
   */
  checkNumber(text: string, options?: NumberOptions): NumberResult;
  /** The regions that have a numbering plan, by code. */
  regions(): RegionInfo[];
}

export interface PhoneLoadOptions {
  /** Where the wasm is; the file beside this module when left out. */
  readonly wasm?: WasmSource;
}

/**
 * Loads the wasm once; later calls answer the same instance. After a failure the next call tries again.
 * @throws {DialproofLoadError} (as a rejection) when the wasm is missing, damaged, blocked or of another version
 */
export const load = once(instantiate);

async function instantiate({ wasm }: PhoneLoadOptions = {}): Promise<Phone> {
  const module = await compileFrom(wasm ?? new URL('./dialproof-phone.wasm', import.meta.url));
  return new LibPhoneNumber(await link<PhoneExports>(module, 'checkNumber'));
}

class LibPhoneNumber implements Phone {
  readonly version = VERSION;
  readonly #module: Linked<PhoneExports>;
  readonly #settings: Settings;
  readonly #options = new CallOptionReader('number');

  constructor(module: Linked<PhoneExports>) {
    this.#module = module;
    this.#settings = new Settings(module);
  }

  checkNumber(text: string, options?: NumberOptions): NumberResult {
    this.#settings.use(this.#options.read(options));
    const { exports, buffer } = this.#module;
    return JSON.parse(buffer.read(exports.checkNumber(buffer.write(requireString(text, 'text'))))) as NumberResult;
  }

  regions(): RegionInfo[] {
    const { exports, buffer } = this.#module;
    return JSON.parse(buffer.read(exports.regions())) as RegionInfo[];
  }
}
