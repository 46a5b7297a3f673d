import type { RefusalBody } from "../../../src/types/http"

type Answer = {
  /** 0 when the server could not be reached. */
  status: number
  /** The refusal's code, where the server gave one. */
  code?: string | null
  /** What the shop's policy objects to, once each, in the language that was asked for. */
  objections?: string[]
}

/** A request that was refused or failed. */
export class RequestError extends Error {
  readonly status: number
  readonly code: string | null
  readonly objections: string[]

  constructor({ status, code = null, objections = [] }: Answer) {
    super(`The shop answered ${status} ${code ?? ""}`)
    this.name = "RequestError"
    this.status = status
    this.code = code
    this.objections = objections
  }

  /** Reads why a request was refused, whoever refused it. */
  static async of(response: Response): Promise<RequestError> {
    const { code, items = [] }: Partial<RefusalBody> = await response.json().catch(() => ({}))
    const objections = items.flatMap(({ reasons }) => reasons).map(({ message }) => message)
    return new RequestError({
      status: response.status,
      code,
      objections: [...new Set(objections)],
    })
  }
}
