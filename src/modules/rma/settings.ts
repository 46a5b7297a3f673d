import { z } from "@medusajs/framework/zod"
import { isAttachableType, LOCALE, MAIL_NAMES, STORABLE } from "../../domain"

const storable = z.string().regex(STORABLE, "it holds characters that cannot be stored")
const id = storable.min(1).max(255)
/** What is written at length; nothing written is null. */
const words = storable
  .trim()
  .max(10_000)
  .transform((written) => written || null)
  .nullable()
const wordsOfLocale = z.strictObject({ instructions: words, return_address: words }).partial()
const locale = z.string().max(35).regex(LOCALE, "expected a language such as fr")
const mimeType = z
  .string()
  .max(255)
  .regex(/^[a-z]+\/[a-z0-9.+-]+$/, "expected a type such as image/png")
  .refine(isAttachableType, "browsers run files of this type instead of showing them")

/**
 * What a merchant sets in the admin under Settings → Returns. medusa-config.ts may give first values;
 * what is set in the admin goes over them.
 */
export const rmaSettingsShape = {
  /** Whether shoppers may open cases at all. */
  returns_enabled: z.boolean().default(true),
  /** Whether guests may come in with a code from a mail. */
  guest_access: z.boolean().default(true),
  shop_name: storable.trim().min(1).max(255).nullable().default(null),
  /** Where the shop itself is told of new cases. */
  shop_email: z.email().max(255).nullable().default(null),
  /** The language of the mails to the shop. */
  shop_locale: z.enum(["en", "fr"]).default("en"),
  /** Deadlines end at midnight there, and windows are counted in its days. */
  time_zone: z.string().refine(isTimeZone, "expected a time zone such as Europe/Paris").default("UTC"),
  return_address: words.default(null),
  instructions: words.default(null),
  /** Both texts in other languages. */
  translations: z.record(locale, wordsOfLocale).default({}),
  /** Where goods are received when nothing else is said; empty: where they were shipped from. */
  default_location_id: id.nullable().default(null),
  /** Locations that returned goods may be restocked to; empty: any. */
  restock_location_ids: z.array(id).max(1_000).nullable().default(null),
  /** Where goods wait that nobody may sell. */
  quarantine_location_id: id.nullable().default(null),
  /** The tax inside of fees, in percent. */
  fee_tax: z
    .strictObject({ rate: z.number().min(0).max(100), code: id.nullable() })
    .nullable()
    .default(null),
  /** How credit notes are numbered: CN-2026-000042. */
  credit_note_prefix: storable.regex(/^[A-Z0-9]{1,10}$/, "expected up to ten capital letters or digits").default("CN"),
  /** Who issues credit notes, as the document names them; empty: the shop's name and return address. */
  seller: z
    .strictObject({
      name: storable.trim().min(1).max(255),
      address: storable.trim().max(2_000),
      tax_id: storable.trim().max(255).nullable(),
      /** What the law wants said at the foot: the register, the capital. */
      legal_notice: storable.trim().max(2_000).nullable(),
    })
    .nullable()
    .default(null),
  /** Days after which gift cards and coupons that we issue expire; empty: never. */
  gift_card_expires_days: z.number().int().positive().max(36_500).nullable().default(null),
  /** Whether a coupon (core's promotion) is offered where the loyalty plugin is not installed. */
  coupons_enabled: z.boolean().default(false),
  /** Days a customer has to send approved goods back; empty: no limit. */
  return_by_days: z.number().int().positive().max(3650).nullable().default(null),
  /** How many days before its end a customer is reminded of the deadline; empty: never. */
  reminder_days: z.number().int().positive().max(365).nullable().default(3),
  /** Whether customers are mailed about a change where staff do not say. */
  notify_customer: z.boolean().default(true),
  /** Mails that are not sent, by their names: "rma.approved:shop". */
  mails_off: z.array(z.enum(MAIL_NAMES)).max(MAIL_NAMES.length).default([]),
  attachment: z
    .strictObject({
      max_files: z.number().int().min(0).max(50),
      max_bytes: z.number().int().min(1_000).max(100_000_000),
      mime_types: z.array(mimeType).max(50),
    })
    .default({
      max_files: 5,
      max_bytes: 10_000_000,
      mime_types: ["image/jpeg", "image/png", "image/webp", "image/heic", "application/pdf"],
    }),
  /** Labels hold an address: they are deleted so many days after they were made. */
  label_retention_days: z.number().int().positive().max(3650).default(60),
  /** Where shoppers find the portal, without a slash at the end; empty: /returns of this server. */
  portal_url: z.url({ protocol: /^https?$/ }).max(2_000).nullable().default(null),
}

type Shape = typeof rmaSettingsShape
export type RmaSettings = z.infer<z.ZodObject<Shape>>

/** Each setting without its default: what is not named stays unnamed. */
type PatchShape = {
  [Name in keyof Shape]: Shape[Name] extends z.ZodDefault<infer Setting>
    ? z.ZodOptional<Setting>
    : never
}
// Object.fromEntries forgets which name has which type.
const patchShape = Object.fromEntries(
  Object.entries(rmaSettingsShape).map(([name, setting]) => [name, setting.unwrap().optional()])
) as PatchShape

/** Some of the settings, as a request names them. */
export const rmaSettingsPatch = z.strictObject(patchShape)
export type RmaSettingsPatch = z.infer<typeof rmaSettingsPatch>

const stored = z.object(patchShape)

/** Reads what was stored: only the settings that were set, none of their defaults. */
export function parseStoredSettings(values: unknown): RmaSettingsPatch {
  return stored.parse(values)
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }))
  } catch {
    return false
  }
}
