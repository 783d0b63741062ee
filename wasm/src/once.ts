/** A loader that keeps what the first call made; after a failure the next call tries again. */
export function once<Options, Made>(make: (options?: Options) => Promise<Made>): (options?: Options) => Promise<Made> {
  let making: Promise<Made> | undefined;
  return (options) =>
    (making ??= make(options).catch((error: unknown) => {
      making = undefined;
      throw error;
    }));
}
