/** Why the wasm, or something stored for it, could not be loaded. */
export type LoadErrorCode =
  /** The file is not there or cannot be read. */
  | 'wasm.missing'
  /** The bytes are no WebAssembly module: truncated, or another file (an HTML error page, say). */
  | 'wasm.invalid'
  /** The page's Content-Security-Policy lacks 'wasm-unsafe-eval'. */
  | 'wasm.blocked'
  /** The module is not the one this JavaScript was built with. */
  | 'wasm.mismatch'
  /** `compile()` was called before `loadCompiler()` had ended. */
  | 'compiler.not_loaded'
  /** `loadSchema()` was given bytes that are no compiled schema of this version. */
  | 'schema.unusable'
  /** `loadPlan()` was given bytes that are no plan file, */
  | 'plan.not_a_plan'
  /** one of a format that this version does not know, */
  | 'plan.unknown_version'
  /** one that is cut off, or has something behind it, */
  | 'plan.incomplete'
  /** one that was changed since it was made, */
  | 'plan.checksum'
  /** or one whose parts contradict each other. */
  | 'plan.malformed';

/** What {@link load} and its like fail with. `cause` holds what the platform said. */
export class DialproofLoadError extends Error {
  override readonly name = 'DialproofLoadError';

  constructor(
    readonly code: LoadErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
