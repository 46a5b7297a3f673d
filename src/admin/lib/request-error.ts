import { FetchError } from "@medusajs/js-sdk"

/** A request that was refused or failed. `status` is 0 when the server could not be reached. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    /** The refusal's code, where the server gave one. */
    readonly code: string | null,
    message: string
  ) {
    super(message)
    this.name = "RequestError"
  }

  static from(error: unknown): RequestError {
    return error instanceof FetchError
      ? new RequestError(error.status ?? 0, null, error.message)
      : new RequestError(0, null, "")
  }
}
