import { RequestError } from "./request-error"

/** Whether the server decided: then nothing is under way, and a corrected form is another request. */
export function isAnswer(error: unknown): boolean {
  return (
    error instanceof RequestError &&
    error.status >= 400 &&
    error.status < 500 &&
    error.code !== "idempotency_in_progress"
  )
}
