// What Emscripten's glue exports; bindings.cc is its other side.

/** All fields are required. */
export interface CallOptions {
  defaultRegion: string;
  messages: string;
  maxBytes: number;
  maxDepth: number;
  maxDiagnostics: number;
}

export interface Glue {
  readonly HEAPU8: Uint8Array;
  /** Makes room for so many bytes of input and answers their address. */
  reserveInput(bytes: number): number;
  validate(schemaId: string, bytes: number, options: CallOptions): string;
  refuse(schemaId: string, bytes: number, options: CallOptions): string;
  checkNumber(bytes: number, strict: boolean, options: CallOptions): string;
  schemas(): string;
  regions(): string;
  codes(): string;
  messages(): string;
  version(): string;
}

export interface GlueSettings {
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): Record<string, never>;
}

export type CreateGlue = (settings: GlueSettings) => Promise<Glue>;
