import type { Code, DiagnosticParams } from './codes.js';
import type { DocumentTypes, SchemaId } from './documents/index.js';
import type { JsonValue } from './json.js';
import type { NumberType } from './number-types.js';

export type { Code, DiagnosticParams, NoParams } from './codes.js';
export type * from './documents/index.js';
export type { JsonValue } from './json.js';
export type { NumberType };

/** Only an error makes a document invalid. */
export type Severity = 'error' | 'warning' | 'hint';

/** One place in the input text. */
export interface Position {
  /** In bytes of the text's UTF-8 form. */
  readonly offset: number;
  /** In UTF-16 code units: an index into the JavaScript string. */
  readonly utf16Offset: number;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in Unicode code points. */
  readonly column: number;
}

/** A half-open stretch of the input text. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One operation of a JSON Patch (RFC 6902). */
export type PatchOperation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: JsonValue }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly from: string; readonly path: string };

/** A fix to offer: applying its patch never leaves a document with more errors than it had. */
export interface Suggestion {
  readonly title: string;
  readonly patch: readonly PatchOperation[];
}

/**
 * One thing to say about a document or a number. Its code tells which params it has:
 * `if (d.code === 'schema.required') d.params.property`.
 */
export type Diagnostic<OfCode extends Code = Code> = { [One in OfCode]: DiagnosticOf<One> }[OfCode];

export interface DiagnosticOf<OneCode extends Code> {
  /** Stable and dotted: "schema.required". {@link Dialproof.diagnosticCodes} lists all. */
  readonly code: OneCode;
  readonly severity: Severity;
  /** JSON Pointer (RFC 6901) into the document; for a missing property, to the object that lacks it. */
  readonly instanceLocation: string;
  /** Present whenever the input was text. */
  readonly range?: Range;
  /** JSON Pointer into the schema; left out when no keyword raised the diagnostic. */
  readonly keywordLocation?: string;
  /** URI of that keyword, without the references on the way; for schemas of your own. */
  readonly absoluteKeywordLocation?: string;
  /** What the message is made from, by the names the code's description gives. */
  readonly params: DiagnosticParams[OneCode];
  /** In words for a person; English, or from the caller's `messages`. */
  readonly message: string;
  /** The value elsewhere in the document that made the rule apply. */
  readonly because?: { readonly instanceLocation: string; readonly value: JsonValue };
  readonly suggestions?: readonly Suggestion[];
}

/** What a schema says of a value that it accepts: a title, a default, content it does not check. */
export interface Annotation {
  readonly instanceLocation: string;
  readonly keywordLocation: string;
  readonly absoluteKeywordLocation?: string;
  readonly keyword: string;
  readonly value: JsonValue;
}

export interface ValidationResult {
  /** True when no diagnostic is an error. */
  readonly valid: boolean;
  /** The schema's id, as it was asked for. */
  readonly schema: string;
  /** All of them, in document order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of a valid document, where they were asked for and the schema keeps them. */
  readonly annotations?: readonly Annotation[];
}

/** Message templates by key; keys left out stay English. {@link Dialproof.englishMessages} gives all keys. */
export type Messages = { readonly [key: string]: string };

/** How much is asked of a number: a plus and digits; and a length that its calling code uses; and an assigned range. */
export type E164Level = 'syntax' | 'possible' | 'valid';

export interface E164Options {
  /** `valid` when left out. */
  readonly level?: E164Level;
  /** Region that suggestions take a number without calling code to be from; verdicts do not depend on it. */
  readonly defaultRegion?: string;
  readonly messages?: Messages;
}

/** The verdict on a text, and what is known of a number: the one that the text is, or else the one that it may mean. */
export interface E164Result {
  /** The input. */
  readonly text: string;
  /** It is a number in E.164 form, of the level asked for. */
  readonly valid: boolean;
  /** The number's length is one that its calling code uses. */
  readonly possible: boolean;
  /** ISO 3166-1 alpha-2, or "001" for a non-geographic calling code; left out unless it is assigned. */
  readonly region?: string;
  /** `unknown` unless it is assigned. */
  readonly type: NumberType;
  /**
   * The number's E.164 form: of a valid one the text itself, else what libphonenumber reads in a plus and digits, or the
   * number that is suggested. Left out, with `callingCode` and `nsn`, when there is none.
   */
  readonly e164?: string;
  readonly callingCode?: number;
  /** National (significant) number: digits, leading zeros kept. */
  readonly nsn?: string;
  /** What is wrong, with its place in `text`; at level `possible` a warning when the number is not assigned. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ValidationOptions {
  /** Region that suggestions take a number without calling code to be from; verdicts do not depend on it. */
  readonly defaultRegion?: string;
  /** Largest document in bytes of UTF-8, at most 67108864; 16777216 when left out. Above: `json.size_limit`. */
  readonly maxBytes?: number;
  /** Deepest nesting, at most 512; 256 when left out. Above: `json.depth_limit`. */
  readonly maxDepth?: number;
  /** Most diagnostics to answer; 100 when left out. Above: `diagnostics.truncated` says how many more there are. */
  readonly maxDiagnostics?: number;
  /** Whether to work out fixes, which takes about as long again for each; true when left out. */
  readonly suggestions?: boolean;
  /** Whether the text may hold comments and trailing commas (JSONC); false when left out. */
  readonly comments?: boolean;
  /** Whether to collect a valid document's annotations; false when left out. */
  readonly annotations?: boolean;
  readonly messages?: Messages;
}

export interface CompileOptions {
  /** Where the schema is from: its relative references are resolved against it, unless it has an absolute `$id`. */
  readonly uri?: string;
  /** Schemas that this one refers to, by their URI: as values or as JSON text. Nothing is ever fetched. */
  readonly schemas?: { readonly [uri: string]: JsonValue | Uint8Array };
  /** Assert `format`, which in JSON Schema is an annotation unless the dialect says otherwise. `e164` always is. */
  readonly assertFormats?: boolean;
  /** Keep annotations, so that validating can collect them. */
  readonly annotations?: boolean;
  /** Whether schemas may hold comments and trailing commas. */
  readonly comments?: boolean;
  readonly maxDiagnostics?: number;
  readonly messages?: Messages;
}

export interface CompileResult<Document = unknown> {
  /** Left out when the schema cannot be used; the diagnostics say why. */
  readonly schema?: CompiledSchema<Document>;
  /** What is wrong with the schema; their ranges are places in its text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A schema to hold documents against. It is a Standard Schema (standardschema.dev), so form libraries and routers take it
 * as it is.
 */
export interface Schema<Document = unknown> {
  /**
   * Checks a document: a string or its UTF-8 bytes are JSON text, anything else is a value.
   * @throws {TypeError} for a value that has no JSON form, and as {@link Dialproof.validate}
   */
  validate(document: JsonValue | Uint8Array, options?: ValidationOptions): ValidationResult;
  /** Checks a value, a string too; its diagnostics have no ranges. */
  validateValue(value: unknown, options?: ValidationOptions): ValidationResult;
  /** Whether the value is such a document; false for what has no JSON form. */
  isValid(value: unknown): value is Document;
  /** The same schema with options for calls that name none: another language, a default region. */
  with(options: ValidationOptions): Schema<Document>;
  readonly '~standard': StandardProps<Document>;
}

/** What Standard Schema, version 1, asks of a schema. */
export interface StandardProps<Document> {
  readonly version: 1;
  readonly vendor: 'dialproof';
  readonly validate: (value: unknown) => StandardResult<Document>;
  /** For TypeScript only: nothing is converted. */
  readonly types?: { readonly input: Document; readonly output: Document } | undefined;
}

export type StandardResult<Document> =
  | { readonly value: Document; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** An error; warnings and hints are none. */
export interface StandardIssue {
  readonly message: string;
  /** To the value that is wrong or missing. */
  readonly path: readonly PropertyKey[];
  /** All there is to say of it; absent for a value that has no JSON form. */
  readonly diagnostic?: Diagnostic;
}

/** A schema that was compiled here. Its memory is given back when nothing refers to it any more. */
export interface CompiledSchema<Document = unknown> extends Schema<Document> {
  /** The compiled form, for {@link Dialproof.loadSchema} here or elsewhere, of the same version. */
  program(): Uint8Array;
}

/** A built-in schema; its JSON is a file of the package: `dialproof/schemas/voipbin/number.json`. */
export interface SchemaInfo {
  /** What `validate` takes: "voipbin/number". */
  readonly id: string;
  readonly dialect: string;
  /** The schema's `$id`. */
  readonly uri: string;
  readonly title: string;
  readonly description: string;
}

export interface DiagnosticCode {
  readonly code: Code;
  /** Its usual severity; a schema may soften an error to a warning. */
  readonly severity: Severity;
  /** When it is raised, and its params. */
  readonly description: string;
}

/** The checks; `load()` gives the one instance. All methods answer at once. */
export interface Dialproof {
  /** The version of the core, the same as the package's. */
  readonly version: string;
  /**
   * Checks a JSON text against a built-in schema.
   *
   * Text that is not JSON, an unknown schema id and exceeded limits are diagnostics.
   * @param text a string, or its UTF-8 bytes
   * @throws {TypeError} for arguments or options of the wrong type, and options that do not exist
   * @throws {RangeError} for limits that are out of bounds
   */
  validate(schemaId: SchemaId | (string & {}), text: string | Uint8Array, options?: ValidationOptions): ValidationResult;
  /** The same, as the JSON text of the result: for a worker to pass on, or a file. */
  validateToJson(schemaId: string, text: string | Uint8Array, options?: ValidationOptions): string;
  /** A built-in schema, whose documents TypeScript knows. Of an unknown id each check says so. */
  schema<Id extends SchemaId>(id: Id): Schema<DocumentTypes[Id]>;
  /**
   * Loads the schema compiler, a second wasm file, once.
   * @throws {DialproofLoadError} (as a rejection) as {@link load}
   */
  loadCompiler(): Promise<void>;
  /**
   * Compiles a JSON Schema (2020-12 or draft-07): a value, or its JSON text. What is wrong with it is a diagnostic.
   * @throws {DialproofLoadError} `compiler.not_loaded` before {@link loadCompiler} has ended
   * @throws {TypeError} for arguments or options of the wrong type, and options that do not exist
   */
  compile<Document = unknown>(schema: JsonValue | Uint8Array, options?: CompileOptions): CompileResult<Document>;
  /**
   * Loads what {@link CompiledSchema.program} gave; needs no compiler.
   * @throws {DialproofLoadError} `schema.unusable` for other bytes, damaged ones, and those of another version
   */
  loadSchema<Document = unknown>(program: Uint8Array): CompiledSchema<Document>;
  /**
   * Reads a text that must be a number in E.164 form. (`dialproof/e164` does that alone, and many in one call;
   * `dialproof/phone` reads numbers as people write them.)
   * @throws {TypeError} as `validate`
   */
  checkE164(text: string, options?: E164Options): E164Result;
  /** The built-in schemas by id. */
  schemas(): SchemaInfo[];
  /** Every code that can be raised, by name. */
  diagnosticCodes(): DiagnosticCode[];
  /** The English catalogue: what a translation has to provide. */
  englishMessages(): Messages;
}
