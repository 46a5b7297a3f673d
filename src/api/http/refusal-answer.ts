import { MedusaError } from "@medusajs/framework/utils"
import { isRefusal, Refusal } from "../../domain/refusals"
import type { RefusalCode, RefusalKind } from "../../domain/refusals"
import type { RefusalBody } from "../../types/http"
import { objectionsOf, refusalSentence } from "./refusal-sentences"

export type RefusalAnswer = {
  status: number
  body: RefusalBody
  /** In how many seconds it may be tried again, where that is known. */
  retry_after?: number
}

/**
 * How an error that a client can cause is answered; null for a bug. The body of a `not_found` says
 * nothing of what was looked for: a stranger's thing and a missing one must look the same.
 */
export function refusalAnswer(error: unknown): RefusalAnswer | null {
  if (isRefusal(error)) {
    const { retry_after } = error.details
    return {
      ...withObjections(answer(error.code, error.kind, refusalSentence(error)), error),
      ...(typeof retry_after === "number" && { retry_after }),
    }
  }
  const code = codeOfCoresRefusal(error)
  if (!code) return null
  const refusal = new Refusal(code)
  return answer(code, refusal.kind, coresSentence(error, code) ?? refusalSentence(refusal))
}

/** What the policy says of each line, for pages that show it there. */
function withObjections({ status, body }: RefusalAnswer, { code, details }: Refusal): RefusalAnswer {
  return code === "not_eligible"
    ? { status, body: { ...body, items: objectionsOf(details) } }
    : { status, body }
}

function answer(code: RefusalCode, kind: RefusalKind, message: string): RefusalAnswer {
  const { status, type } = ANSWERS[kind]
  return { status, body: { type, code, message } }
}

/** Types as Medusa names them, where it has a name. */
const ANSWERS: Record<RefusalKind, { status: number; type: string }> = {
  invalid: { status: 400, type: MedusaError.Types.INVALID_DATA },
  unauthorized: { status: 401, type: MedusaError.Types.UNAUTHORIZED },
  forbidden: { status: 403, type: MedusaError.Types.FORBIDDEN },
  not_found: { status: 404, type: MedusaError.Types.NOT_FOUND },
  conflict: { status: 409, type: MedusaError.Types.CONFLICT },
  too_large: { status: 413, type: "too_large" },
  unsupported: { status: 415, type: "unsupported_type" },
  too_many: { status: 429, type: "too_many_tries" },
}

/**
 * Core refuses by type and has no codes. What it means as a bug of ours (or of its own) is not
 * here.
 */
const CORE_TYPES: Partial<Record<string, RefusalCode>> = {
  [MedusaError.Types.INVALID_DATA]: "invalid_data",
  [MedusaError.Types.NOT_ALLOWED]: "invalid_data",
  [MedusaError.Types.NOT_FOUND]: "not_found",
  [MedusaError.Types.CONFLICT]: "order_busy",
}

function codeOfCoresRefusal(error: unknown): RefusalCode | undefined {
  return isMedusaError(error) ? CORE_TYPES[error.type] : undefined
}

/** What core says about data is more to the point than anything that the code alone can say. */
function coresSentence(error: unknown, code: RefusalCode): string | undefined {
  return code === "invalid_data" && isMedusaError(error) ? error.message : undefined
}

/** Workflows hand errors on as plain copies, so the class is not asked for. */
function isMedusaError(error: unknown): error is MedusaError {
  return (
    typeof error === "object" &&
    error !== null &&
    "__isMedusaError" in error &&
    "type" in error &&
    "message" in error
  )
}
