/** An answer of the backend other than success. `message` is already in the reader's language. */
export class BackendError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** The field the answer is about, as the contract names it. */
    readonly field: string | undefined,
    /** Where several things are wrong, each under the name of its field. */
    readonly faults: readonly Readonly<{ field: string; message: string }>[] = [],
  ) {
    super(message)
    this.name = "BackendError"
  }
}
