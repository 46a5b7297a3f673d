import type { MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { refuse } from "../../domain/refusals"
import { answering } from "./answering"
import { readJsonBody } from "./json-body"
import { problemOf } from "./problem-of"

/** Reads the body as JSON and leaves what `schema` makes of it in `req.validatedBody`. */
export function validateBody<Body>(schema: z.ZodType<Body>) {
  return answering(async (req: MedusaRequest<Body>, _res, next) => {
    req.validatedBody = parse(schema, await readJsonBody(req))
    next()
  })
}

/**
 * Leaves what `schema` makes of the query string in `req.validatedQuery`. Medusa takes the language out
 * of it on store routes, from wherever it came: it is put back for a schema that asks for one.
 */
export function validateQuery<Query extends Record<string, unknown>>(schema: z.ZodType<Query>) {
  return answering(async (req: MedusaRequest<unknown, Query>, _res, next) => {
    const asksForLanguage = schema instanceof z.ZodObject && "locale" in schema.shape
    const query = asksForLanguage && req.locale ? { ...req.query, locale: req.locale } : req.query
    req.validatedQuery = parse(schema, query)
    next()
  })
}

/** @throws Refusal `invalid_data` that names the first field that is wrong */
function parse<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  refuse("invalid_data", problemOf(parsed.error.issues[0]))
}
