import type { ModuleImplementations } from "@medusajs/framework/types"
import type { RMA_MODULE } from "../../modules/rma"
import type { AdminRmaSettings, StoreRmaSettings } from "../../types/http"

type RmaOptions = ModuleImplementations[typeof RMA_MODULE]["options"]

/** What a storefront must know before it offers returns. */
export function presentStoreRmaSettings(options: RmaOptions): StoreRmaSettings {
  return {
    returns_enabled: options.returns_enabled,
    instructions: options.instructions,
    return_address: options.return_address,
    guest_access: false,
    attachment: { max_files: 0, max_bytes: 0, mime_types: [] },
    locales: ["en", "fr"],
  }
}

/** What the shop set in its configuration. */
export function presentAdminRmaSettings(options: RmaOptions): AdminRmaSettings {
  return { ...presentStoreRmaSettings(options), ...options }
}
