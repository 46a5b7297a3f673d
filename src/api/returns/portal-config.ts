import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import type { PortalConfig } from "../../types/http"

/** What the portal must know before its first request to the store API. */
export async function readPortalConfig(container: MedusaContainer): Promise<PortalConfig> {
  const rmaModule = container.resolve(RMA_MODULE)
  const [settings, publishableKey, storeName] = await Promise.all([
    rmaModule.readSettings(),
    rmaModule.options.portal_publishable_key ?? readFirstPublishableKey(container),
    readStoreName(container),
  ])
  return { publishable_key: publishableKey, shop_name: settings.shop_name ?? storeName }
}

/** The oldest that still opens the store API. */
async function readFirstPublishableKey(container: MedusaContainer): Promise<string | null> {
  const { data: keys } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["token", "revoked_at"],
    filters: { type: "publishable" },
    pagination: { order: { created_at: "ASC" } },
  })
  const now = Date.now()
  const usable = keys.find(({ revoked_at }) => !revoked_at || new Date(revoked_at).getTime() > now)
  return usable?.token ?? null
}

async function readStoreName(container: MedusaContainer): Promise<string | null> {
  const {
    data: [store],
  } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "store", fields: ["name"], pagination: { take: 1 } })
  return store?.name ?? null
}
