import type { RefusalBody } from "../../../src/types/http"

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

  /** Reads why a request was refused, whoever refused it. */
  static async of(response: Response): Promise<RequestError> {
    const refusal: Partial<RefusalBody> = await response.json().catch(() => ({}))
    return new RequestError(response.status, refusal.code ?? null, refusal.message ?? "")
  }
}
