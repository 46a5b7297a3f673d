/** What a storefront must know before it offers returns. */
export type StoreRmaSettings = {
  returns_enabled: boolean
  instructions: string | null
  return_address: string | null
  /** Whether a guest can come in with a code from a mail. */
  guest_access: boolean
  attachment: { max_files: number; max_bytes: number; mime_types: string[] }
  /** Languages that customers are written to in. */
  locales: string[]
}

/** What the shop set in its configuration. */
export type AdminRmaSettings = StoreRmaSettings & {
  core_store_returns: "block" | "authenticated" | "allow"
  core_admin: "block" | "warn"
  default_location_id: string | null
  restock_location_ids: string[] | null
  /** In percent. */
  fee_tax: { rate: number; code: string | null } | null
  return_by_days: number | null
  idempotent_providers: string[]
  shop_email: string | null
  lock_timeout_seconds: number
}

export type StoreRmaSettingsResponse = { rma_settings: StoreRmaSettings }
export type AdminRmaSettingsResponse = { rma_settings: AdminRmaSettings }
