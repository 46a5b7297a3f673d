import { model } from "@medusajs/framework/utils"
import Exchange from "./exchange"

/** New units of one variant for units of one RMA item. The product's words are a copy. Amounts in major units. */
const ExchangeLine = model
  .define(
    { name: "ExchangeLine", tableName: "rma_exchange_line" },
    {
      id: model.id({ prefix: "excl" }).primaryKey(),
      exchange: model.belongsTo(() => Exchange, { mappedBy: "lines" }),
      rank: model.number().default(0),
      rma_item_id: model.text(),
      variant_id: model.text().nullable(),
      product_id: model.text().nullable(),
      title: model.text(),
      subtitle: model.text().nullable(),
      sku: model.text().nullable(),
      thumbnail: model.text().nullable(),
      /** 0: all its units were dropped, because the old ones are awaited no more. */
      quantity: model.number(),
      /** What all its units cost, discounts off, taxes in. */
      total: model.bigNumber(),
      /** The order line of the new units; empty: core has none yet. */
      line_item_id: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_rma_exchange_line_item", on: ["rma_item_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_rma_exchange_line_order_line",
      on: ["line_item_id"],
      where: "line_item_id IS NOT NULL AND deleted_at IS NULL",
    },
  ])
  .checks([{ name: "rma_exchange_line_quantity", expression: () => "quantity >= 0" }])

export default ExchangeLine
