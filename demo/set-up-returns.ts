import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Shop } from "../integration-tests/factories/shop"
import type { ReasonSettingsColumns } from "../src/modules/rma/types"
import {
  createReturnPolicyWorkflow,
  createSavedFilterWorkflow,
  saveNotificationTemplateWorkflow,
  updateReturnActionWorkflow,
  updateReturnReasonSettingsWorkflow,
  updateRmaSettingsWorkflow,
  type Actor,
} from "../src/workflows"
import { MAIL_TEMPLATES } from "./mail-templates"
import { policiesOf } from "./policies"
import { REASON_SETTINGS } from "./reasons"
import { savedFiltersOf } from "./saved-filters"
import { settingsOf } from "./settings"

type World = { container: MedusaContainer; shop: Shop; staff: Actor }

/** Sets in the demo shop what a merchant sets in the admin before the first case comes in. */
export async function setUpReturns({ container, shop, staff }: World) {
  await updateRmaSettingsWorkflow(container).run({
    input: { settings: settingsOf(shop), actor: staff },
  })
  await sayOfReasons(container)
  await updateReturnActionWorkflow(container).run({
    input: { id: "ract_store_credit", bonus_percent: 10 },
  })
  for (const policy of policiesOf(shop)) {
    await createReturnPolicyWorkflow(container).run({ input: { policy, actor: staff } })
  }
  for (const template of MAIL_TEMPLATES) {
    await saveNotificationTemplateWorkflow(container).run({
      input: { ...template, updated_by: staff.id },
    })
  }
  for (const filter of savedFiltersOf(shop.return_reasons)) {
    await createSavedFilterWorkflow(container).run({ input: { ...filter, actor: staff } })
  }
}

async function sayOfReasons(container: MedusaContainer) {
  const sayings = new Map<string, ReasonSettingsColumns>(Object.entries(REASON_SETTINGS))
  const reasons = await container.resolve(Modules.ORDER).listReturnReasons({}, { take: null })
  for (const { id, value } of reasons) {
    const settings = sayings.get(value)
    if (settings) {
      await updateReturnReasonSettingsWorkflow(container).run({ input: { reason_id: id, settings } })
    }
  }
}
