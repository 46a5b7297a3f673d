import { model } from "@medusajs/framework/utils"
import { LABEL_PAYERS, RESOLUTIONS } from "../../../domain/words"

/** What the merchant offers, in the merchant's words. */
const ReturnAction = model
  .define(
    { name: "ReturnAction", tableName: "rma_return_action" },
    {
      id: model.id({ prefix: "ract" }).primaryKey(),
      label: model.text(),
      description: model.text().nullable(),
      resolution: model.enum([...RESOLUTIONS]),
      /** Shoppers may choose it; otherwise it is for staff. */
      is_visible: model.boolean().default(true),
      rank: model.number().default(0),
      /** string[] of core's shipping options by which the goods may come back; empty: any. */
      return_shipping_option_ids: model.json().nullable(),
      /** What is added, in percent, for whoever takes store credit instead of money. */
      bonus_percent: model.float().nullable(),
      label_paid_by: model.enum([...LABEL_PAYERS]).nullable(),
      /** { [locale]: { label, description } } */
      translations: model.json().nullable(),
    }
  )
  .indexes([{ name: "IDX_rma_return_action_rank", on: ["rank"], where: "deleted_at IS NULL" }])
  .checks([{ name: "rma_return_action_bonus", expression: () => "0 <= bonus_percent AND bonus_percent <= 100" }])

export default ReturnAction
