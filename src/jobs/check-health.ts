import type { MedusaContainer } from "@medusajs/framework/types"
import { checkAtNight } from "../workflows"

/** Compares our records with core's every night, and tells the shop of what does not add up. */
export default async function checkRmaHealth(container: MedusaContainer): Promise<void> {
  await checkAtNight(container, new Date())
}

export const config = { name: "rma-check-health", schedule: "0 2 * * *" }
