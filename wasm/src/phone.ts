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
import { NUMBER_TYPES, type NumberType } from './number-types.js';
import { once } from './once.js';
import { PackedResultReader } from './packed-result.js';
import { CallOptionReader, type CallOptions, requireString } from './options.js';
import { Settings } from './settings.js';
import type { Diagnostic, Messages } from './types.js';
import { VERSION } from './version.js';
import { writeTexts } from './write-texts.js';

export { DialproofLoadError, type LoadErrorCode } from './load-error.js';
export type { WasmSource } from './instantiate.js';
export type { Diagnostic, JsonValue, Messages, NumberType, Position, Range, Severity } from './types.js';

export interface NumberOptions {
  /** ISO 3166-1 alpha-2 region of numbers written without calling code. */
  readonly defaultRegion?: string;
  /** The region that `outOfCountry` and `mobileDialing` are for. */
  readonly dialledFrom?: string;
  /** False leaves out all formats but `e164`, which takes half the time; true when left out. */
  readonly formats?: boolean;
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
  /** As it is dialled from `dialledFrom`: with that region's international prefix. */
  readonly outOfCountry?: string;
  /** What to dial there on a mobile phone; left out when it cannot be reached. */
  readonly mobileDialing?: string;
  /** Empty when valid; ranges are places in `text`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Text of an input field, and where its caret stands, in UTF-16 units as `selectionStart` counts them. */
export interface TypedText {
  readonly text: string;
  readonly caret: number;
}

/** What is done to a text: what stands from `begin` to `end` goes, and `inserted` takes its place. */
export interface TextEdit {
  readonly begin: number;
  readonly end: number;
  readonly inserted?: string;
  /** Of a deletion: by the Delete key, which takes what is behind the caret. */
  readonly isForward?: boolean;
}

/**
 * `exact`: calling code, national number and extension are the same. `nsn`: the same national number, and one of them
 * has no calling code. `short_nsn`: one is the end of the other, or only one has an extension. `none`: two numbers.
 * `invalid`: one of them is no number.
 */
export type NumberMatch = 'invalid' | 'none' | 'short_nsn' | 'nsn' | 'exact';

export interface NumberMatchResult {
  readonly match: NumberMatch;
  /** Why the first text is no number; places are in it. */
  readonly first: readonly Diagnostic[];
  readonly second: readonly Diagnostic[];
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
  /**
   * A valid number of a region that nobody is called with, in E.164; of any type when that is left out. Undefined when
   * the region has none.
   * @throws {TypeError} for a type that does not exist
   */
  exampleNumber(region: string, type?: NumberType): string | undefined;
  /**
   * Whether two texts are the same number. With a default region, both are read as dialled there.
   * @throws {TypeError} as checkNumber
   */
  matchNumbers(first: string, second: string, options?: Omit<NumberOptions, 'formats' | 'dialledFrom'>): NumberMatchResult;
  /**
   * Groups what has been typed so far as numbers of the region are written; the caret stays behind its digit. Digits
   * and a leading plus are kept in their order. A text with anything else in it, letters or an extension, comes back as
   * it is. A caret outside is moved to the text's end.
   * @throws {TypeError} for arguments of the wrong type
   */
  formatAsYouType(text: string, caret: number, region?: string): TypedText;
  /**
   * Does an edit to a grouped text and groups it anew, the caret behind what was inserted. A deletion that meets nothing
   * but punctuation takes the digit before it, or the one behind it when it is forward.
   * @throws {TypeError} for arguments of the wrong type
   */
  editAsYouType(text: string, edit: TextEdit, region?: string): TypedText;
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
  readonly #packed: PackedResultReader;
  #dialledFrom = '';

  constructor(module: Linked<PhoneExports>) {
    this.#module = module;
    this.#settings = new Settings(module);
    this.#packed = new PackedResultReader(module.exports);
  }

  checkNumber(text: string, options?: NumberOptions): NumberResult {
    const { dialledFrom, formats } = this.#use(options);
    const { exports, buffer } = this.#module;
    if (dialledFrom !== this.#dialledFrom) exports.setDialledFrom(buffer.write(dialledFrom));
    this.#dialledFrom = dialledFrom;
    const bytes = buffer.write(requireString(text, 'text'));
    const result = toResult(text, buffer.read(exports.checkNumber(bytes, formats)));
    result.diagnostics = result.valid ? [] : this.#packed.read(exports.diagnostics(), true).diagnostics;
    return result;
  }

  exampleNumber(region: string, type: NumberType = 'unknown'): string | undefined {
    const index = NUMBER_TYPES.indexOf(type);
    if (index < 0) throw new TypeError(`type must be one of ${NUMBER_TYPES.join(', ')}`);
    const { exports, buffer } = this.#module;
    return buffer.read(exports.exampleNumber(buffer.write(requireString(region, 'region')), index)) || undefined;
  }

  matchNumbers(first: string, second: string, options?: NumberOptions): NumberMatchResult {
    this.#use(options);
    const { exports, buffer } = this.#module;
    const sizes = writeTexts(buffer, requireString(first, 'first'), requireString(second, 'second'));
    return JSON.parse(buffer.read(exports.matchNumbers(...sizes))) as NumberMatchResult;
  }

  formatAsYouType(text: string, caret: number, region = ''): TypedText {
    this.#settings.useRegion(requireString(region, 'region'));
    const { exports, buffer } = this.#module;
    const place = sizeOf(requireString(text, 'text').slice(0, requirePlace(caret, 'caret')));
    return this.#typed(exports.formatAsYouType(buffer.write(text), place));
  }

  editAsYouType(text: string, edit: TextEdit, region = ''): TypedText {
    this.#settings.useRegion(requireString(region, 'region'));
    const { exports, buffer } = this.#module;
    const { begin, end, inserted = '', isForward = false } = edit;
    const first = sizeOf(requireString(text, 'text').slice(0, requirePlace(begin, 'begin')));
    const last = sizeOf(text.slice(0, requirePlace(end, 'end')));
    const sizes = writeTexts(buffer, text, requireString(inserted, 'inserted'));
    return this.#typed(exports.editAsYouType(...sizes, first, last, isForward));
  }

  regions(): RegionInfo[] {
    const { exports, buffer } = this.#module;
    return JSON.parse(buffer.read(exports.regions())) as RegionInfo[];
  }

  #use(options: NumberOptions | undefined): CallOptions {
    const call = this.#options.read(options);
    this.#settings.use(call);
    return call;
  }

  // The module counts bytes.
  #typed(size: number): TypedText {
    const { text, caret } = JSON.parse(this.#module.buffer.read(size)) as TypedText;
    return { text, caret: decoder.decode(encoder.encode(text).subarray(0, caret)).length };
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

// The lines that phone_bindings.cc writes; an empty one is left out.
function toResult(text: string, answer: string): Writable<NumberResult> {
  const [possible, valid, type, callingCode, region, nsn, extension, e164, international, national, rfc3966, outOfCountry, mobileDialing] =
    answer.split('\n');
  const result: Writable<NumberResult> = {
    text,
    possible: possible !== '',
    valid: valid !== '',
    type: NUMBER_TYPES[Number(type)] as NumberType,
    diagnostics: [],
  };
  if (!e164) return result;
  result.callingCode = Number(callingCode);
  result.nsn = nsn as string;
  result.e164 = e164;
  if (region) result.region = region;
  if (extension) result.extension = extension;
  if (!international) return result;
  result.international = international;
  result.national = national as string;
  result.rfc3966 = rfc3966 as string;
  if (outOfCountry) result.outOfCountry = outOfCountry;
  if (mobileDialing) result.mobileDialing = mobileDialing;
  return result;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const sizeOf = (text: string) => encoder.encode(text).length;

function requirePlace(value: unknown, name: string): number {
  if (typeof value === 'number' && value >= 0) return value;
  throw new TypeError(`${name} must be a place in the text: a number from 0`);
}
