/** An answer of the backend other than success. `message` is already in the reader's language. */
export class BackendError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** The field the answer is about, as the contract names it. */
    readonly field: string | undefined,
  ) {
    super(message)
    this.name = "BackendError"
  }
}
