// What Emscripten's glue exports; bindings.cc and compiler_bindings.cc are its other side.

/** All fields are required. */
export interface CallOptions {
  defaultRegion: string;
  messages: string;
  maxBytes: number;
  maxDepth: number;
  maxDiagnostics: number;
  suggestions: boolean;
  comments: boolean;
  annotations: boolean;
}

/** All fields are required. */
export interface CompileCallOptions {
  uri: string;
  messages: string;
  maxDiagnostics: number;
  assertFormats: boolean;
  annotations: boolean;
  comments: boolean;
}

/** How texts cross the boundary: text_buffer.h. */
export interface TextGlue {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  /** Makes room for so many bytes of input and answers their address. */
  reserveInput(bytes: number): number;
  outputAddress(): number;
  version(): string;
}

/** Functions that answer a number answer the size of their output, where it is not said otherwise. */
export interface Glue extends TextGlue {
  prepare(options: CallOptions): void;
  /** A handle; -1 when there is no such schema. */
  builtIn(bytes: number): number;
  /** A handle; -1 when the input is no compiled schema. */
  load(bytes: number): number;
  release(handle: number): void;
  /** 0: valid, and there is nothing to say. */
  validate(handle: number, bytes: number): number;
  refuseSchema(schemaId: string): number;
  refuseSize(schemaId: string, bytes: number): number;
  checkNumber(bytes: number, strict: boolean): number;
  schemas(): number;
  regions(): number;
  codes(): number;
  messages(): number;
}

export interface CompilerGlue extends TextGlue {
  registerSchema(uri: string, bytes: number): void;
  /** 0: the schema is refused. */
  compile(bytes: number, options: CompileCallOptions): number;
  diagnostics(): number;
}

export interface GlueSettings {
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): Record<string, never>;
}

export type CreateGlue<Exports extends TextGlue> = (settings: GlueSettings) => Promise<Exports>;
