import { model } from "@medusajs/framework/utils"
import { CONDITIONS, DISPOSITIONS } from "../../../domain/words"
import RmaItem from "./rma-item"

/** Units of an item that came in together, in one condition, and went to one place. */
const ReceivedUnit = model
  .define(
    { name: "ReceivedUnit", tableName: "rma_received_unit" },
    {
      id: model.id({ prefix: "rmau" }).primaryKey(),
      item: model.belongsTo(() => RmaItem, { mappedBy: "units" }),
      quantity: model.number(),
      condition: model.enum([...CONDITIONS]),
      disposition: model.enum([...DISPOSITIONS]),
      location_id: model.text().nullable(),
      /** The units that these were part of until staff moved them on. */
      moved_from_id: model.text().nullable(),
      created_by: model.text().nullable(),
    }
  )
  .checks([{ name: "rma_received_unit_quantity", expression: () => "quantity > 0" }])

export default ReceivedUnit
