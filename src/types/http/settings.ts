import type { MailName } from "../../domain/notifications/mails"

/** What a storefront must know before it offers returns. */
export type StoreRmaSettings = {
  returns_enabled: boolean
  /** Both in the language asked for by `locale`, where the merchant wrote it. */
  instructions: string | null
  return_address: string | null
  /** Whether a guest can come in with a code from a mail. */
  guest_access: boolean
  attachment: { max_files: number; max_bytes: number; mime_types: string[] }
  /** Languages that customers are written to in. */
  locales: string[]
}

/** What the merchant set, or the configuration where nothing was set. */
export type AdminRmaSettings = StoreRmaSettings & {
  core_store_returns: "block" | "authenticated" | "allow"
  core_admin: "block" | "warn"
  shop_name: string | null
  shop_email: string | null
  shop_locale: "en" | "fr"
  /** Such as Europe/Paris: deadlines end at its midnight. */
  time_zone: string
  translations: Record<string, { instructions?: string | null; return_address?: string | null }>
  default_location_id: string | null
  restock_location_ids: string[] | null
  quarantine_location_id: string | null
  /** In percent. */
  fee_tax: { rate: number; code: string | null } | null
  credit_note_prefix: string
  seller: { name: string; address: string; tax_id: string | null; legal_notice: string | null } | null
  gift_card_expires_days: number | null
  coupons_enabled: boolean
  /** Whether @medusajs/loyalty-plugin is installed: without it there is no store credit and no gift card. */
  loyalty_installed: boolean
  return_by_days: number | null
  reminder_days: number | null
  notify_customer: boolean
  /** Mails that are not sent, by their names: "rma.approved:shop". */
  mails_off: MailName[]
  label_retention_days: number
  portal_url: string | null
  idempotent_providers: string[]
  lock_timeout_seconds: number
}

/** The body of `POST /admin/rma-settings`: changes only what is named. */
export type AdminUpdateRmaSettings = Partial<
  Omit<
    AdminRmaSettings,
    "loyalty_installed" | "core_store_returns" | "core_admin" | "locales" | "idempotent_providers" | "lock_timeout_seconds"
  >
>

export type StoreRmaSettingsResponse = { rma_settings: StoreRmaSettings }
export type AdminRmaSettingsResponse = { rma_settings: AdminRmaSettings }
