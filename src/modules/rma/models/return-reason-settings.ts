import { model } from "@medusajs/framework/utils"
import { DISPOSITIONS, FAULTS, LABEL_PAYERS } from "../../../domain/words"

/** What core's return reason lacks: who may choose it, what it asks for, and what follows from it. */
const ReturnReasonSettings = model
  .define(
    { name: "ReturnReasonSettings", tableName: "rma_return_reason_settings" },
    {
      id: model.id({ prefix: "rrset" }).primaryKey(),
      reason_id: model.text(),
      /** Shoppers may choose it; otherwise it is for staff. */
      is_visible: model.boolean().default(true),
      requires_photos: model.boolean().default(false),
      /** string[] of return actions; empty: all that the shopper may see. */
      action_ids: model.json().nullable(),
      proposed_action_id: model.text().nullable(),
      default_disposition: model.enum([...DISPOSITIONS]).nullable(),
      label_paid_by: model.enum([...LABEL_PAYERS]).nullable(),
      /** Whose error it is, for the figures of pickers, packers and carriers. */
      fault: model.enum([...FAULTS]).nullable(),
      /** What is kept of units that come back for it: see domain/settlement/restocking-fee. */
      restocking_fee: model.json().nullable(),
      /** { [locale]: { label } } */
      translations: model.json().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_rma_return_reason_settings_reason",
      on: ["reason_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default ReturnReasonSettings
