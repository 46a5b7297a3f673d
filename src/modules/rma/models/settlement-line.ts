import { model } from "@medusajs/framework/utils"
import { SETTLEMENT_LINE_TYPES } from "../../../domain/words"
import Settlement from "./settlement"

/** One reason of a settlement: gross, in major units, with its sign; `taxes` say what is inside. */
const SettlementLine = model.define(
  { name: "SettlementLine", tableName: "rma_settlement_line" },
  {
    id: model.id({ prefix: "stll" }).primaryKey(),
    settlement: model.belongsTo(() => Settlement, { mappedBy: "lines" }),
    type: model.enum([...SETTLEMENT_LINE_TYPES]),
    amount: model.bigNumber(),
    /** [{ rate, code, amount }], amounts in major units. */
    taxes: model.json(),
    rma_item_id: model.text().nullable(),
    line_item_id: model.text().nullable(),
    quantity: model.number().nullable(),
    note: model.text().nullable(),
    rank: model.number(),
  }
)

export default SettlementLine
