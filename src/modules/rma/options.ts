import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** The plugin's options, as a shop writes them in medusa-config.ts. */
export const rmaOptionsSchema = z.strictObject({
  /** Core's unauthenticated `POST /store/returns`. */
  core_store_returns: z.enum(["block", "authenticated", "allow"]).default("block"),
  /** Core's admin routes that change an order which has open cases. */
  core_admin: z.enum(["block", "warn"]).default("warn"),
  /** Whether shoppers may open cases at all. */
  returns_enabled: z.boolean().default(true),
  instructions: z.string().nullable().default(null),
  return_address: z.string().nullable().default(null),
  /** Where goods are received when nothing else is said; empty: where they were shipped from. */
  default_location_id: z.string().nullable().default(null),
  /** Locations that returned goods may be restocked to; empty: any. */
  restock_location_ids: z.array(z.string()).nullable().default(null),
  /** The tax inside of fees, in percent. */
  fee_tax: z.strictObject({ rate: z.number().min(0).max(100), code: z.string().nullable() }).nullable().default(null),
  /** Days a customer has to send approved goods back; empty: no limit. */
  return_by_days: z.number().int().positive().nullable().default(null),
  /** Providers that answer the same refund key once: a refund cut off by a crash is sent to them again. */
  idempotent_providers: z.array(z.string()).default(["pp_system_default", "pp_stripe_stripe"]),
  /** How long a provider may think about a refund before the answer goes out without it. */
  provider_timeout_seconds: z.number().positive().max(120).default(20),
  /** Where the shop itself is told of new cases. */
  shop_email: z.email().nullable().default(null),
  /** The language of the mails to the shop. */
  shop_locale: z.enum(["en", "fr"]).default("en"),
  /** How long a request waits for the order's lock before it is refused as `order_busy`. */
  lock_timeout_seconds: z.number().positive().max(60).default(10),
})

export type RmaOptions = z.infer<typeof rmaOptionsSchema>
export type RmaPluginOptions = z.input<typeof rmaOptionsSchema>

/**
 * Reads the options at start.
 * @throws MedusaError (invalid_data) that names every wrong option and what to write instead.
 */
export function parseOptions(options: unknown): RmaOptions {
  const parsed = rmaOptionsSchema.safeParse(withoutConnection(options ?? {}))
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues
    .map((issue) => `  ${issue.path.join(".") || "options"}: ${issue.message}`)
    .join("\n")
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `medusa-plugin-rma cannot start, its options in medusa-config.ts are wrong:\n${wrong}`
  )
}

/** Medusa puts the database connection among the options of every module. */
function withoutConnection(options: unknown) {
  if (typeof options !== "object" || options === null) return options
  return Object.fromEntries(Object.entries(options).filter(([key]) => key !== "database"))
}
