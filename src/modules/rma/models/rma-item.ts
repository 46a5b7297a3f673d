import { model } from "@medusajs/framework/utils"
import { RESOLUTIONS } from "../../../domain/words"
import ReceivedUnit from "./received-unit"
import Rma from "./rma"

/** An order line × a quantity × a reason × an action. The product's words are a copy: the case outlives the product. */
const RmaItem = model
  .define(
    { name: "RmaItem", tableName: "rma_item" },
    {
      id: model.id({ prefix: "rmai" }).primaryKey(),
      rma: model.belongsTo(() => Rma, { mappedBy: "items" }),
      /** Its place in the request: rows of one insert have no order of their own. */
      rank: model.number().default(0),
      line_item_id: model.text(),
      variant_id: model.text().nullable(),
      product_id: model.text().nullable(),
      title: model.text(),
      subtitle: model.text().nullable(),
      sku: model.text().nullable(),
      thumbnail: model.text().nullable(),
      reason_id: model.text().nullable(),
      reason_label: model.text().nullable(),
      action_id: model.text().nullable(),
      action_label: model.text().nullable(),
      resolution: model.enum([...RESOLUTIONS]),
      note: model.text().nullable(),
      exchange_variant_id: model.text().nullable(),
      return_expected: model.boolean().default(true),
      requested_quantity: model.number(),
      approved_quantity: model.number().default(0),
      received_quantity: model.number().default(0),
      /** Received units that core counts as received: a wrong item is not among them. */
      core_received_quantity: model.number().default(0),
      resolved_quantity: model.number().default(0),
      /** Resolved units that core counts as received: what core took off the order's total is set off. */
      core_resolved_quantity: model.number().default(0),
      units: model.hasMany(() => ReceivedUnit, { mappedBy: "item" }),
    }
  )
  .cascades({ delete: ["units"] })
  .indexes([
    { name: "IDX_rma_item_line", on: ["line_item_id"], where: "deleted_at IS NULL" },
    { name: "IDX_rma_item_reason", on: ["reason_id"], where: "deleted_at IS NULL" },
    { name: "IDX_rma_item_action", on: ["action_id"], where: "deleted_at IS NULL" },
    {
      // Few are: by it staff find the exchanges that wait for their word.
      name: "IDX_rma_item_wrong",
      on: ["rma_id"],
      where: "core_received_quantity < received_quantity AND deleted_at IS NULL",
    },
  ])
  .checks([
    { name: "rma_item_requested", expression: () => "requested_quantity > 0" },
    {
      name: "rma_item_i1",
      expression: () =>
        "0 <= received_quantity AND received_quantity <= approved_quantity AND approved_quantity <= requested_quantity",
    },
    {
      name: "rma_item_i3",
      // Units that were paid before they came, and never did, are approved no more: see unitsPaidAhead.
      expression: () => "0 <= resolved_quantity AND resolved_quantity <= requested_quantity",
    },
    {
      name: "rma_item_core",
      expression: () =>
        "core_received_quantity <= received_quantity AND 0 <= core_resolved_quantity AND core_resolved_quantity <= core_received_quantity",
    },
  ])

export default RmaItem
