import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { HEALTH_CODES } from "../../domain"
import type { HealthReport } from "../../facts/health-report"
import { errorMessage } from "../error-message"

/**
 * Says a report in the log, and, where money or goods may be wrong, in the admin's feed of notifications.
 * Never fails: a shop need not have a feed.
 */
export async function tellShop(
  container: MedusaContainer,
  { orders_checked, findings }: HealthReport
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const critical = findings.filter(({ code }) => HEALTH_CODES[code].level === "critical").length
  const said = `${orders_checked} orders with returns checked: ${critical} critical findings, ${findings.length - critical} warnings`
  if (critical === 0) {
    logger.info(`RMA: ${said}`)
    return
  }
  logger.error(`RMA: ${said}. See Settings → Returns → Health.`)
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      data: {
        title: "Returns: the books do not add up",
        description: `${said}. See Settings → Returns → Health.`,
      },
    })
  } catch (error) {
    logger.warn(`RMA: the admin's feed was not told: ${errorMessage(error)}`)
  }
}
