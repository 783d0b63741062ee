/**
 * Business verification in WebAssembly: how far a form is, what is wrong in it, and what comes next.
 *
 * ```ts
 * import { load } from 'dialproof/verification';
 * const verification = await load();
 * const { completeness, missing, next, diagnostics } = verification.assess(text, 'draft');
 * ```
 *
 * Nothing is kept or sent.
 *
 * @packageDocumentation
 */
import type { VerificationExports } from './exports.js';
import { compileFrom, type WasmSource } from './instantiate.js';
import { link, type Linked } from './link.js';
import { once } from './once.js';
import { CallOptionReader, requireString } from './options.js';
import { Settings } from './settings.js';
import type { Diagnostic, JsonValue, Messages } from './types.js';
import { VERSION } from './version.js';
import { writeTexts } from './write-texts.js';

export { DialproofLoadError, type LoadErrorCode } from './load-error.js';
export type { WasmSource } from './instantiate.js';
export type { Diagnostic, JsonValue, Messages, Position, Range, Severity, Suggestion } from './types.js';

/** What is to be done with a document: save it as it is, or hand it in. */
export type VerificationStage = 'draft' | 'submit';

/** Where a verification stands. The words after `draft` are documented nowhere. */
export type VerificationStatus = 'missing' | 'draft' | 'submitted' | 'in_review' | 'approved' | 'rejected';

const STAGES: readonly VerificationStage[] = ['draft', 'submit'];
const STATUSES: readonly VerificationStatus[] = ['missing', 'draft', 'submitted', 'in_review', 'approved', 'rejected'];

export interface AssessOptions {
  /** The status that the server answers: what it does not allow to be changed is `verification.not_editable`. */
  readonly status?: VerificationStatus;
  /**
   * Let diagnostics show what was typed, and suggest changes to it, as a form needs. Without it letters come as x and
   * digits as 0, as a log needs.
   */
  readonly personalValues?: boolean;
  /** ISO 3166-1 alpha-2 region of suggested numbers; the business's country when left out. */
  readonly defaultRegion?: string;
  readonly messages?: Messages;
}

export type NextStep =
  /** Enter what is missing there, or mend what is wrong there (a JSON Pointer). */
  | { readonly action: 'fill' | 'correct'; readonly instanceLocation: string }
  /** Everything is there; it is being reviewed; it was approved. */
  | { readonly action: 'submit' | 'wait' | 'done' };

export interface Assessment {
  /** The verdict on the document at its stage. */
  readonly valid: boolean;
  readonly schema: 'speko/verification-draft' | 'speko/verification-submission';
  /** How much of what a submission needs is there and right, in per cent. */
  readonly completeness: number;
  /** JSON Pointers to what a submission lacks, in the order that a form asks. */
  readonly missing: readonly string[];
  readonly next: NextStep;
  /** In document order; ranges are places in the text. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Prefilled {
  readonly document: { readonly [name: string]: JsonValue };
  /** Where each field's value is from, by its JSON Pointer; an address is one field. */
  readonly origins: { readonly [pointer: string]: 'typed' | 'prefill' };
}

/** `load()` gives the one instance. All methods answer at once. */
export interface Verification {
  /** The version of the core, the same as the package's. */
  readonly version: string;
  /**
   * Holds a document (`{businessProfile, authorizedRepresentative, attestationAccepted}`, JSON text) against what its
   * stage asks.
   * @throws {TypeError} for arguments or options of the wrong type, and options that do not exist
   */
  assess(text: string | Uint8Array, stage: VerificationStage, options?: AssessOptions): Assessment;
  /**
   * Fills the gaps of a draft with what the server knows, the `prefill` of its answer. What was typed stays, and nothing
   * is mixed: an address is taken as a whole, a person's e-mail and phone are not added to another name, nor a
   * registration number to another country. Both are JSON texts; undefined when one is no JSON object.
   */
  prefill(draft: string, known: string): Prefilled | undefined;
  /**
   * A document or an answer for a log: the same JSON with its personal data masked, so that its shape stays. undefined
   * when the text is no JSON.
   */
  redact(text: string | Uint8Array): string | undefined;
  /** Whether one step leads from a status to another; a status always leads to itself. */
  canTransition(from: VerificationStatus, to: VerificationStatus): boolean;
}

export interface VerificationLoadOptions {
  /** Where the wasm is; the file beside this module when left out. */
  readonly wasm?: WasmSource;
}

/**
 * Loads the wasm once; later calls answer the same instance. After a failure the next call tries again.
 * @throws {DialproofLoadError} (as a rejection) when the wasm is missing, damaged, blocked or of another version
 */
export const load = once(instantiate);

async function instantiate({ wasm }: VerificationLoadOptions = {}): Promise<Verification> {
  const module = await compileFrom(wasm ?? new URL('./dialproof-verification.wasm', import.meta.url));
  return new Assessor(await link<VerificationExports>(module, 'assess'));
}

class Assessor implements Verification {
  readonly version = VERSION;
  readonly #module: Linked<VerificationExports>;
  readonly #settings: Settings;
  readonly #options = new CallOptionReader('verification');

  constructor(module: Linked<VerificationExports>) {
    this.#module = module;
    this.#settings = new Settings(module);
  }

  assess(text: string | Uint8Array, stage: VerificationStage, options?: AssessOptions): Assessment {
    const call = this.#options.read(options);
    const stagePlace = placeOf(STAGES, stage, 'stage');
    const status = placeOf(STATUSES, call.status, 'status');
    this.#settings.use(call);
    const { exports, buffer } = this.#module;
    const bytes = buffer.write(requireText(text));
    return JSON.parse(buffer.read(exports.assess(bytes, stagePlace, status, call.personalValues))) as Assessment;
  }

  prefill(draft: string, known: string): Prefilled | undefined {
    const { exports, buffer } = this.#module;
    const size = exports.prefill(...writeTexts(buffer, requireString(draft, 'draft'), requireString(known, 'known')));
    return size === 0 ? undefined : (JSON.parse(buffer.read(size)) as Prefilled);
  }

  redact(text: string | Uint8Array): string | undefined {
    const { exports, buffer } = this.#module;
    const size = exports.redact(buffer.write(requireText(text)));
    return size === 0 ? undefined : buffer.read(size);
  }

  canTransition(from: VerificationStatus, to: VerificationStatus): boolean {
    return this.#module.exports.canTransition(placeOf(STATUSES, from, 'from'), placeOf(STATUSES, to, 'to')) !== 0;
  }
}

function requireText(text: string | Uint8Array): string | Uint8Array {
  if (typeof text === 'string' || text instanceof Uint8Array) return text;
  throw new TypeError('text must be a string or a Uint8Array');
}

function placeOf(names: readonly string[], name: unknown, what: string): number {
  const place = names.indexOf(name as string);
  if (place < 0) throw new TypeError(`${what} must be one of ${names.join(', ')}`);
  return place;
}
