import { model } from "@medusajs/framework/utils"

/** A search of the list that staff gave a name: "To do today", "Black Friday". */
const SavedFilter = model.define(
  { name: "SavedFilter", tableName: "rma_saved_filter" },
  {
    id: model.id({ prefix: "rfil" }).primaryKey(),
    name: model.text(),
    /** The list's filters by their names: { status: ["requested"], period: "today" }. */
    query: model.json(),
    rank: model.number().default(0),
    created_by: model.text().nullable(),
  }
)

export default SavedFilter
