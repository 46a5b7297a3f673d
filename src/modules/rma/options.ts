import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rmaSettingsShape } from "./settings"

const amountLimit = z.number().nonnegative()
const approvalLimit = z.union([amountLimit, z.record(z.string().regex(/^[a-z]{3}$/), amountLimit)])

const ORIGIN_EXPECTED = "expected an origin such as https://shop.example, without a path"

/**
 * The plugin's options, as a shop writes them in medusa-config.ts: those that only a developer sets, and
 * first values of what a merchant sets in the admin.
 */
export const rmaOptionsSchema = z.strictObject({
  /** Core's unauthenticated `POST /store/returns`. */
  core_store_returns: z.enum(["block", "authenticated", "allow"]).default("block"),
  /** Core's admin routes that change an order which has open cases. */
  core_admin: z.enum(["block", "warn"]).default("warn"),
  /** Providers that answer the same refund key once: a refund cut off by a crash is sent to them again. */
  idempotent_providers: z.array(z.string()).default(["pp_system_default", "pp_stripe_stripe"]),
  /** How long a provider may think about a refund or a label before the answer goes out without it. */
  provider_timeout_seconds: z.number().positive().max(120).default(20),
  /** How long a request waits for the order's lock before it is refused as `order_busy`. */
  lock_timeout_seconds: z.number().positive().max(60).default(10),
  /**
   * Up to which amount, in major units, a staff user may approve settlements alone: by user id, or "*" for
   * all who are not named; a number for every currency, or one per currency. Not named: no limit. Here and
   * not in the admin, so that nobody raises their own.
   */
  approval_limits: z.record(z.string().min(1), approvalLimit).default({}),
  /** The key by which the portal reads the store API; empty: the first one that is not revoked. */
  portal_publishable_key: z.string().startsWith("pk_").nullable().default(null),
  /** Whose pages may show the portal in a frame, besides the server's own. */
  portal_frame_ancestors: z.array(z.string().refine(isOrigin, ORIGIN_EXPECTED)).default([]),
  /** Another build of the portal than the one in the package; relative to the shop's folder. */
  portal_folder: z.string().nullable().default(null),
  ...rmaSettingsShape,
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

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value
}
