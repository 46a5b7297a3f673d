import { createContext, useContext } from "react"
import type { PortalConfig } from "../../../src/types/http"
import type { PortalApi } from "../store-api/portal-api"
import type { Locale, Translate } from "../i18n/translate"
import type { Access, readVisitor } from "../lib/access"
import type { Format } from "../lib/format"

/** What every page of the portal is given. */
export type Portal = {
  api: PortalApi
  shopName: PortalConfig["shop_name"]
  locale: Locale
  setLocale: (locale: Locale) => void
  t: Translate
  format: Format
  /** Who the tab belongs to. */
  visitor: ReturnType<typeof readVisitor>
  /** Looks again who that is, after somebody came in. */
  enter: () => void
  /** Forgets what let somebody in: they left, or it ended. */
  leave: (access: Access, options?: { isEnded: boolean }) => void
  /** What the server no longer lets in, null where nobody was turned away. */
  ended: Access["type"] | null
}

export const PortalContext = createContext<Portal | null>(null)

export function usePortal(): Portal {
  const portal = useContext(PortalContext)
  if (!portal) throw new Error("usePortal needs a PortalContext around it")
  return portal
}
