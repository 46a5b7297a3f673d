import { translationFor } from "../../domain"
import type { RmaOptions } from "../../modules/rma"
import type { AdminRmaSettings, StoreRmaSettings } from "../../types/http"

/** What a storefront must know before it offers returns; texts in `locale` where they were written in it. */
export function presentStoreRmaSettings(
  settings: Omit<RmaOptions, "portal_folder" | "approval_limits">,
  locale: string | null
): StoreRmaSettings {
  const words = translationFor(settings.translations, locale)
  return {
    returns_enabled: settings.returns_enabled,
    instructions: words?.instructions ?? settings.instructions,
    return_address: words?.return_address ?? settings.return_address,
    guest_access: settings.guest_access,
    attachment: settings.attachment,
    locales: ["en", "fr"],
  }
}

/**
 * What the merchant set, or the configuration where nothing was set; not where it lies on the disk, nor who
 * may approve how much.
 */
export function presentAdminRmaSettings(
  { portal_folder: _folder, approval_limits: _limits, ...settings }: RmaOptions,
  { loyalty_installed }: { loyalty_installed: boolean }
): AdminRmaSettings {
  return { ...presentStoreRmaSettings(settings, null), ...settings, loyalty_installed }
}
