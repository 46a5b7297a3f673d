/** Every cache key of the plugin, so that what an act changes can be named in one place. */
export const queryKeys = {
  rmas: () => ["rma"] as const,
  rmaList: (query: object) => ["rma", "list", query] as const,
  savedFilters: () => ["rma", "saved-filters"] as const,
  rma: (id: string) => ["rma", "detail", id] as const,
  creditNotes: (query: object) => ["rma", "credit-notes", query] as const,
  creditNote: (id: string) => ["rma", "credit-note", id] as const,
  timeline: (id: string) => ["rma", "timeline", id] as const,
  /** Not below "rma": reading a thread marks it as read, so no act of another kind may do it by chance. */
  messages: (id: string) => ["rma-messages", id] as const,
  attachment: (id: string) => ["rma-attachment", id] as const,
  /** Not below "rma": settling changes the facts, and the panel that settled must not ask again. */
  settlementFacts: (id: string) => ["rma-settlement-facts", id] as const,
  orders: (q: string) => ["rma", "orders", q] as const,
  otherOrders: (id: string) => ["rma", "other-orders", id] as const,
  order: (id: string) => ["rma", "order", id] as const,
  returnabilities: () => ["rma", "returnability"] as const,
  returnability: (orderId: string, language: string) =>
    ["rma", "returnability", orderId, language] as const,
  exchangeOptions: (orderId: string, query: object) =>
    ["rma", "exchange-options", orderId, query] as const,
  exchangePreview: (id: string, body: object) => ["rma", "exchange-preview", id, body] as const,
  settings: () => ["rma-settings"] as const,
  mails: (locale: string) => ["rma-settings", "mails", locale] as const,
  mailPreview: (tried: object) => ["rma-mail-preview", tried] as const,
  reasonSettings: () => ["rma-settings", "reason-settings"] as const,
  returnShippingOptions: () => ["rma-settings", "return-shipping-options"] as const,
  outboundShippingOptions: () => ["rma-settings", "outbound-shipping-options"] as const,
  returnActions: () => ["rma-settings", "return-actions"] as const,
  returnPolicies: () => ["rma-settings", "return-policies"] as const,
  variant: (id: string) => ["rma-variant", id] as const,
  currencies: () => ["rma-settings", "currencies"] as const,
  things: (kind: string, which: object) => ["rma-things", kind, which] as const,
  stockLocations: () => ["rma-settings", "stock-locations"] as const,
  rmaSettings: () => ["rma-settings", "settings"] as const,
  health: () => ["rma-health"] as const,
  users: () => ["rma-settings", "users"] as const,
}
