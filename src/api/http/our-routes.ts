import type { MiddlewareFunction, MiddlewareRoute } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { idempotent } from "./idempotent"
import { notifyAsSet } from "./notify-as-set"
import { validateBody, validateQuery } from "./validate"
import { fieldsQuery, noQuery } from "./values"

const ADMIN = "rmas|credit-notes|return-policies|orders/[^/]+/(?:returnability|exchange-options|address-mark)|rma-attachments|settlements|reimbursements|return-actions|return-reason-settings|rma-settings|rma-saved-filters|rma-health|rma-notification-templates|rma-notification-deliveries"
const STORE = "rmas|rma-attachments|rma-access|return-actions|return-reason-settings|rma-settings|orders/[^/]+/(?:returnability|exchange-options)"

/**
 * All paths that are ours. Without groups that capture: Express decodes what they hold, and answers 500
 * where it cannot.
 */
export const ourPaths = new RegExp(`^/(?:admin/(?:${ADMIN})|store/(?:${STORE}))(?=/|$)`, "i")

type Schema = z.ZodType<Record<string, unknown>>

type ReadOptions = {
  /** Who may come in. */
  who?: MiddlewareFunction[]
  query?: Schema
}
type WriteOptions = ReadOptions & {
  body: Schema
  /** Whose things the request may touch; the body is validated by then. */
  may?: MiddlewareFunction[]
  /** False where nothing is written. */
  once?: boolean
  /** True where the customer may be mailed about it. */
  mails?: boolean
}

/** What stands before a GET of ours. */
export function reading(
  matcher: string,
  { who = [], query = fieldsQuery }: ReadOptions = {}
): MiddlewareRoute {
  const middlewares = [...who, validateQuery(query)]
  return { matcher, methods: ["GET"], bodyParser: false, middlewares }
}

/** What stands before a POST of ours, in the order in which a request must be looked at. */
export function writing(
  matcher: string,
  { who = [], query = fieldsQuery, body, may = [], once = true, mails = false }: WriteOptions
): MiddlewareRoute {
  return {
    matcher,
    methods: ["POST"],
    bodyParser: false,
    middlewares: [
      ...who,
      validateQuery(query),
      validateBody(body),
      ...may,
      ...(once ? [idempotent] : []),
      // Behind what compares requests by their key: a setting is no part of the request.
      ...(mails ? [notifyAsSet] : []),
    ],
  }
}

/** What stands before a DELETE of ours. */
export function removing(
  matcher: string,
  { who = [], may = [] }: Pick<WriteOptions, "who" | "may"> = {}
): MiddlewareRoute {
  const middlewares = [...who, validateQuery(fieldsQuery), ...may]
  return { matcher, methods: ["DELETE"], bodyParser: false, middlewares }
}

/** What stands before a POST of ours that brings files: the route reads them as they arrive. */
export function uploading(
  matcher: string,
  { who = [], query = noQuery }: ReadOptions = {}
): MiddlewareRoute {
  const middlewares = [...who, validateQuery(query)]
  return { matcher, methods: ["POST"], bodyParser: false, middlewares }
}
