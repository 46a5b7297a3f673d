import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { openCaseGrant } from "./grants"
import { tokenOf } from "./access-token"

/**
 * The link to one case that a mail to its customer carries. The token stands in the fragment, which
 * browsers send to nobody: it is in no access log and in no `Referer`. Whom the order is not of any
 * more gets the address without a token, where they may sign in.
 */
export async function caseLink(
  container: MedusaContainer,
  rma: { id: string; order_id: string; email: string }
): Promise<string> {
  const [portal, grantId] = await Promise.all([
    portalUrl(container),
    openCaseGrant(container, rma),
  ])
  const address = `${portal}/cases/${rma.id}`
  return grantId ? `${address}#access=${tokenOf(container, grantId)}` : address
}

/** Where shoppers find the portal, without a slash at the end. */
export async function portalUrl(container: MedusaContainer): Promise<string> {
  const { portal_url } = await container.resolve(RMA_MODULE).readSettings()
  return (portal_url ?? `${serverUrl(container)}/returns`).replace(/\/+$/, "")
}

/**
 * Where the server is reached, without a slash at the end. Medusa's default for `admin.backendUrl` is
 * "/", which says nothing to a reader of mails.
 */
export function serverUrl(container: MedusaContainer): string {
  const { admin } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const { MEDUSA_BACKEND_URL, PORT = "9000" } = process.env
  const known = [admin?.backendUrl, MEDUSA_BACKEND_URL].find((url) => /^https?:\/\//.test(url ?? ""))
  return (known ?? `http://localhost:${PORT}`).replace(/\/+$/, "")
}
