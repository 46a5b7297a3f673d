import { z } from "@medusajs/framework/zod"
import { LOCALE, STORABLE } from "../../domain"

const MAX_ID = 255
const MAX_TEXT = 10_000
const MAX_ENTRIES = 1_000
const MAX_UNITS = 1_000_000
/** Of any currency; what fits into the books of one is asked by the domain. */
const MAX_AMOUNT = 1_000_000_000_000

export const storable = z.string().regex(STORABLE, "it holds characters that cannot be stored")

export const id = storable.min(1).max(MAX_ID)
/** One line that people write, such as a name or a number. */
export const line = storable.trim().min(1).max(MAX_ID)
/** What people write at length; not empty. */
export const text = storable.trim().min(1).max(MAX_TEXT)
/** What may be written at length; nothing written is null. */
export const remark = storable
  .trim()
  .max(MAX_TEXT)
  .transform((written) => written || null)
  .nullish()
const WHOLE = "expected a whole number of units, at least 1"
export const quantity = z.int(WHOLE).min(1, WHOLE).max(MAX_UNITS)
/** In major units of the order's currency; the field's name says the sign. */
export const amount = z.number("expected an amount").min(0).max(MAX_AMOUNT)
export const signedAmount = z.number("expected an amount").min(-MAX_AMOUNT).max(MAX_AMOUNT)
/** ISO 8601, with or without a time, in a year that PostgreSQL and people can read. */
export const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], "expected a date such as 2026-12-31")
  .refine((value) => {
    const year = new Date(value).getUTCFullYear()
    return year >= 1900 && year <= 9999
  }, "expected a date such as 2026-12-31")
export const day = z.iso.date()
/** A language such as "fr" or "fr-CA". */
export const locale = z.string().max(35).regex(LOCALE, "expected a language such as fr")
/** A link that a browser opens, and not one that runs a script. */
export const link = z.url({ protocol: /^https?$/ }).max(2_000)

/** A list that names at least one thing. */
export function listOf<Entry extends z.ZodType>(entry: Entry) {
  return z.array(entry).min(1).max(MAX_ENTRIES)
}

/** Files that were uploaded before; how many there may be is the merchant's setting. */
export const attachmentIds = z.array(id).max(MAX_ENTRIES).optional()

/** A filter that may be given once or several times: `status=a`, `status[]=a&status[]=b`. */
export function oneOrMany<Entry extends z.ZodType>(entry: Entry) {
  const list = z.array(entry).min(1).max(MAX_ENTRIES)
  return z.preprocess((given) => (typeof given === "string" ? [given] : given), list).optional()
}

export const flag = z.enum(["true", "false"]).transform((value) => value === "true")

export const dateRange = z
  .strictObject({
    $gt: queryMoment(),
    $gte: queryMoment(),
    $lt: queryMoment(),
    $lte: queryMoment(),
  })
  .partial()

function queryMoment() {
  return moment.transform((value) => new Date(value).toISOString())
}

/** What an answer is to hold of a thing; see pick-fields.ts. */
export type FieldsQuery = z.infer<typeof fieldsQuery>
export const fieldsQuery = z.strictObject({ fields: storable.max(2_000).optional() })

/** In which language a document is asked for. */
export type LocaleQuery = z.infer<typeof localeQuery>
export const localeQuery = z.strictObject({ locale: locale.optional() })

/** For answers that are not made of fields, such as files. */
export const noQuery = z.strictObject({})

/** Medusa's paging. */
export type PageQuery = z.infer<typeof pageQuery>
export const pageQuery = fieldsQuery.extend({
  limit: numberInQuery(100).default(20),
  offset: numberInQuery(1_000_000).default(0),
})

/** A number of units that a query asks about. */
export const quantityInQuery = numberInQuery(MAX_UNITS).refine((value) => value >= 1, WHOLE)

function numberInQuery(max: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, "expected a whole number")
    .transform(Number)
    .refine((value) => value <= max, `expected at most ${max}`)
}

export const searchText = storable.max(200)
