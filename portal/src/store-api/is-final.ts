import { RequestError } from "./request-error"

/**
 * Whether the server decided and will not decide otherwise for the same key: the next attempt is another
 * one. Where the answer was lost, or the request is known already, the key stays, so that nothing is asked
 * for twice.
 */
export function isFinal(error: unknown): boolean {
  if (!(error instanceof RequestError) || error.code?.startsWith("idempotency_")) return false
  return error.status >= 400 && error.status < 500
}
