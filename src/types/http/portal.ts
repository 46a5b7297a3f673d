/** `GET /returns/config.json`: what the shopper's page must know before its first request. */
export type PortalConfig = {
  /** Null where the shop has none that is not revoked: the store API stays closed without. */
  publishable_key: string | null
  shop_name: string | null
}
