import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const address = z
  .string()
  .regex(/^(?:[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, "expected an address such as Shop <mail@shop.example>")

/** How mails are handed to a mail server, as a shop writes it in medusa-config.ts. */
export const smtpOptionsSchema = z
  .strictObject({
    /** Medusa's own: what the provider is asked to send. */
    channels: z.array(z.string()).optional(),
    host: z.string("expected the name of a mail server").min(1),
    port: z.int().min(1).max(65_535).default(587),
    /** True where the server speaks TLS from the first byte on, mostly at port 465. */
    secure: z.boolean().optional(),
    /** Whether a server that offers no encryption is refused; left out: when there is a password. */
    require_tls: z.boolean().optional(),
    user: z.string().min(1).optional(),
    password: z.string().min(1).optional(),
    /** Who the mails are from. */
    from: address,
    /** Where answers go; left out: to `from`. */
    reply_to: address.optional(),
    /** How long the server may keep silent. */
    timeout_seconds: z.number().positive().max(300).default(20),
  })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    path: ["password"],
    message: "expected with user, or neither of them",
  })

export type SmtpOptions = z.infer<typeof smtpOptionsSchema>

/**
 * Reads the options at start.
 * @throws MedusaError (invalid_data) that names every wrong option and what to write instead, and never
 * what stands in one
 */
export function parseSmtpOptions(options: unknown): SmtpOptions {
  const parsed = smtpOptionsSchema.safeParse(options)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues
    .map((issue) => `  ${issue.path.join(".") || "options"}: ${issue.message}`)
    .join("\n")
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The SMTP provider of medusa-plugin-rma cannot start, its options in medusa-config.ts are wrong:\n${wrong}`
  )
}
