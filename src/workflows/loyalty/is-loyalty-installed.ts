import type { MedusaContainer } from "@medusajs/framework/types"

/**
 * Whether the shop has @medusajs/loyalty-plugin, which keeps store credit and gift cards. It is found at
 * runtime and never imported: its releases pin Medusa to the very version, and a shop may do without it.
 */
export function isLoyaltyInstalled(container: MedusaContainer): boolean {
  return ["loyalty", "store_credit"].every(
    (name) => container.resolve(name, { allowUnregistered: true }) !== undefined
  )
}
