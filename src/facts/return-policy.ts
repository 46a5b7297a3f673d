import { z } from "@medusajs/framework/zod"
import {
  EXCHANGE_FALLBACKS,
  EXCHANGE_PRICES,
  EXCHANGE_SCOPES,
  PAY_BEFORE_RECEIPT,
} from "../domain"
import type { ExchangeTerms, PolicyRules, PolicyTerms, RestockingFee, ReturnPolicyFacts } from "../domain"

/** What core gives out as ids. Anything else is no id, and might not be storable either. */
const id = z.string().regex(/^[\x21-\x7e]+$/, "it is not an id").max(255)
const ids = z.array(id).max(1_000)

const selection = z
  .strictObject({
    product_ids: ids,
    collection_ids: ids,
    category_ids: ids,
    tag_ids: ids,
    type_ids: ids,
  })
  .partial()

const number = z.number("expected a number")
/** Amounts in major units by currency. */
const amounts = z.record(z.string().regex(/^[a-z]{3}$/, "expected a currency such as eur"), number)

function rule<Type extends string, Parameters extends z.ZodRawShape>(
  type: Type,
  verdict: "no" | "review",
  parameters: Parameters
) {
  return z.strictObject({
    type: z.literal(type),
    /** What the rule objects with, where it is left out. */
    verdict: z.enum(["no", "review"]).default(verdict),
    only_for: selection.optional(),
    except: selection.optional(),
    ...parameters,
  })
}

const policyRule = z.discriminatedUnion(
  "type",
  [
    rule("window", "no", { days: number.nullable(), from: z.enum(["ordered", "delivered"]) }),
    rule("delivered", "no", {}),
    rule("final_sale", "no", {}),
    rule("price_above", "review", {
      amounts,
    }),
    rule("customer_group", "no", { group_ids: ids }),
    rule("region", "no", { region_ids: ids }),
    rule("too_many_returns", "review", { max: number, days: number }),
    rule("nothing_paid", "no", {}),
  ],
  "it is no rule that is known"
)

/** The shape of a policy's rules. What they say is looked at by the domain, see `assertPolicy`. */
export const policyRules = z.array(policyRule).max(200) satisfies z.ZodType<PolicyRules>

/** Where a policy applies; null is everywhere. */
export const policyPlaces = ids.nullable()

/** Shared with the settings of return reasons. What it says is looked at by the domain, see `assertRestockingFee`. */
export const restockingFee = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ type: z.literal("none") }),
    z.strictObject({ type: z.literal("percent"), percent: number }),
    z.strictObject({ type: z.literal("amount"), amounts }),
  ],
  "it is no fee that is known"
) satisfies z.ZodType<RestockingFee>

/** How units may be exchanged. */
export const exchangeTerms = z
  .strictObject({
    scope: z.enum(EXCHANGE_SCOPES),
    price: z.enum(EXCHANGE_PRICES),
    carry_promotions: z.boolean(),
    expires_after_days: z.int().min(1).max(365).nullable(),
    fallback: z.enum(EXCHANGE_FALLBACKS),
    advance: z.boolean(),
    advance_customer_group_ids: policyPlaces,
  })
  .partial() satisfies z.ZodType<ExchangeTerms>

/** What follows from a policy for the money. */
export const policyTerms = z
  .strictObject({
    restocking_fee: restockingFee,
    pay_before_receipt: z.enum(PAY_BEFORE_RECEIPT),
    refund_outbound_shipping: z.boolean(),
    instant_gift_card: z.boolean(),
    exchange: exchangeTerms,
  })
  .partial() satisfies z.ZodType<PolicyTerms>

/** Policies that were written before there were terms have none. */
export const storedTerms = policyTerms.nullish().transform((terms) => terms ?? {})

const date = z.coerce.date()

const policyContent = z.object({
  name: z.string(),
  is_enabled: z.boolean(),
  priority: z.number(),
  region_ids: policyPlaces,
  sales_channel_ids: policyPlaces,
  auto_approve: z.boolean(),
  rules: policyRules,
  terms: storedTerms,
})

const returnPolicy = policyContent.extend({
  id: z.string(),
  version: z.number(),
  created_at: date,
  updated_at: date,
})

/** A policy as the database has it, parsed. */
export type ReturnPolicyRecord = z.infer<typeof returnPolicy> & ReturnPolicyFacts

/** Reads a policy as the module's service answers it. */
export function parseReturnPolicy(row: unknown): ReturnPolicyRecord {
  return returnPolicy.parse(row)
}

const returnPolicyVersion = z.object({
  version: z.number(),
  content: policyContent,
  created_by: z.string().nullable(),
  created_at: date,
})

/** A policy as it once read, parsed. */
export type ReturnPolicyVersionRecord = z.infer<typeof returnPolicyVersion>

/** Reads a version of a policy as the module's service answers it. */
export function parseReturnPolicyVersion(row: unknown): ReturnPolicyVersionRecord {
  return returnPolicyVersion.parse(row)
}
