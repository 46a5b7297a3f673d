import { model } from "@medusajs/framework/utils"
import { RESOLUTIONS } from "../../../domain/words"

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
    }
  )
  .indexes([{ name: "IDX_rma_return_action_rank", on: ["rank"], where: "deleted_at IS NULL" }])

export default ReturnAction
