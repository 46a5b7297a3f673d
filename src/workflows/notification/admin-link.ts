import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { serverUrl } from "../access/case-link"

/** Where staff open a case. */
export function adminLink(container: MedusaContainer, rmaId: string): string {
  const { admin } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  return `${serverUrl(container)}${admin?.path ?? "/app"}/returns/${rmaId}`
}
