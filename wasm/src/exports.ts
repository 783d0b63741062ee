// What the modules export; wasm/*_bindings.cc are the other side. Functions that answer a number answer the size of
// their output, where it is not said otherwise; `bytes` is the size of their input (text-buffer.ts).

/** Of every module. */
export interface ModuleExports {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  /** Makes room for so many bytes of input and answers their address. */
  reserveInput(bytes: number): number;
  outputAddress(): number;
  version(): number;
}

/** Of the modules that have settings; the input is what is set, and may be empty. */
export interface SettingsExports extends ModuleExports {
  setDefaultRegion(bytes: number): void;
  setMessages(bytes: number): void;
}

/** Of the modules that validate documents. */
export interface ValidationExports extends SettingsExports {
  setLimits(maxBytes: number, maxDepth: number, maxDiagnostics: number): void;
  setFlags(suggestions: boolean, comments: boolean, annotations: boolean): void;
}

export interface MainExports extends ValidationExports {
  /** A handle; -1 when there is no such schema. */
  builtIn(bytes: number): number;
  /** A handle; -1 when the input is no compiled schema. */
  load(bytes: number): number;
  release(handle: number): void;
  /** A packed result; 0: valid, and there is nothing to say. */
  validate(handle: number, bytes: number): number;
  /** 0: valid, and there is nothing to say. */
  validateToJson(handle: number, bytes: number): number;
  refuseSchema(bytes: number): number;
  refuseSize(bytes: number, documentBytes: number): number;
  checkE164(bytes: number, level: number): number;
  schemas(): number;
  codes(): number;
  messages(): number;
}

export interface PhoneExports extends SettingsExports {
  setDialledFrom(bytes: number): void;
  /** A line for each member of the result. */
  checkNumber(bytes: number, formats: boolean): number;
  /** Of the number that was checked last: a packed result. */
  diagnostics(): number;
  /** A type of 0 asks for any. */
  exampleNumber(bytes: number, type: number): number;
  /** Two texts, one behind the other. */
  matchNumbers(firstBytes: number, secondBytes: number): number;
  /** Places are offsets in bytes. */
  formatAsYouType(bytes: number, caret: number): number;
  /** The text, and behind it what is inserted. */
  editAsYouType(bytes: number, insertedBytes: number, begin: number, end: number, isForward: boolean): number;
  regions(): number;
}

export interface RoutingExports extends ValidationExports {
  /** The two names, and the document behind them. */
  convert(fromBytes: number, toBytes: number, bytes: number): number;
  /** A name, and the two documents behind it. */
  patch(schemaBytes: number, currentBytes: number, wantedBytes: number): number;
  /** A name, and behind it the document and the change. */
  apply(schemaBytes: number, currentBytes: number, changeBytes: number): number;
  /** A name, and the document behind it. */
  normalize(schemaBytes: number, bytes: number): number;
}

export interface E164Exports extends ModuleExports {
  /** A packed result. */
  check(bytes: number, level: number): number;
  lastOffset(): number;
  lastLength(): number;
  /** How many results there are. */
  checkLines(bytes: number, level: number): number;
  resultsAddress(): number;
  canonical(bytes: number): number;
  suggest(bytes: number, regionBytes: number): number;
  /** 0, or a fault. */
  usePlan(bytes: number): number;
  planFaultMessage(fault: number): number;
  planSource(): number;
  regions(): number;
}

export interface CompilerExports extends SettingsExports {
  setUri(bytes: number): void;
  registerSchema(bytes: number): void;
  /** 0: the schema is refused. */
  compile(
    bytes: number,
    maxDiagnostics: number,
    assertFormats: boolean,
    annotations: boolean,
    comments: boolean,
  ): number;
  diagnostics(): number;
}

export interface VerificationExports extends SettingsExports {
  /** Stage and status are places in verification.ts's lists. */
  assess(bytes: number, stage: number, status: number, personalValues: boolean): number;
  /** Two texts, one behind the other; 0: one is no JSON object. */
  prefill(draftBytes: number, knownBytes: number): number;
  /** 0: the text is no JSON. */
  redact(bytes: number): number;
  /** 0: no. */
  canTransition(from: number, to: number): number;
}
