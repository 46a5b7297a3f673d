import { model } from "@medusajs/framework/utils"
import { DISPOSITIONS } from "../../../domain/words"

/** What a disposition did to stock; of quantity 0 where nothing enters it. Only ever added. */
const StockMovement = model
  .define(
    { name: "StockMovement", tableName: "rma_stock_movement" },
    {
      id: model.id({ prefix: "rmam" }).primaryKey(),
      /** Made from its cause, so that it happens once: `<received unit>:<inventory item>`. */
      key: model.text(),
      rma_id: model.text(),
      rma_item_id: model.text(),
      received_unit_id: model.text(),
      disposition: model.enum([...DISPOSITIONS]),
      inventory_item_id: model.text().nullable(),
      location_id: model.text().nullable(),
      /** In units of the inventory item. */
      quantity: model.number(),
      /** When the level had it; empty while that is under way. */
      applied_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { name: "IDX_rma_stock_movement_key", on: ["key"], unique: true, where: "deleted_at IS NULL" },
    { name: "IDX_rma_stock_movement_rma", on: ["rma_id"], where: "deleted_at IS NULL" },
  ])

export default StockMovement
