import type { MedusaContainer } from "@medusajs/framework/types"
import { followAdvances } from "../workflows"

/** Asks for the price of old units that did not come although new ones went ahead of them. */
export default async function followRmaAdvances(container: MedusaContainer): Promise<void> {
  await followAdvances(container, new Date())
}

export const config = { name: "rma-follow-advances", schedule: "3,13,23,33,43,53 * * * *" }
