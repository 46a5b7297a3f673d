import { model } from "@medusajs/framework/utils"

/** How often something was tried in a window of time; in the database, as it holds for all servers. */
const RateLimit = model
  .define(
    { name: "RateLimit", tableName: "rma_rate_limit" },
    {
      /** A hash of what is counted: an order, an e-mail, an address. */
      id: model.text().primaryKey(),
      count: model.number().default(0),
      resets_at: model.dateTime(),
    }
  )
  .indexes([{ name: "IDX_rma_rate_limit_resets", on: ["resets_at"] }])

export default RateLimit
