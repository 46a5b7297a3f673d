import { model } from "@medusajs/framework/utils"
import { ACCESS_SCOPES } from "../../../domain/words"

/** What a guest's token opens; revoking the row closes every token made from it. */
const AccessGrant = model
  .define(
    { name: "AccessGrant", tableName: "rma_access_grant" },
    {
      id: model.id({ prefix: "rgrant" }).primaryKey(),
      scope: model.enum([...ACCESS_SCOPES]),
      order_id: model.text(),
      /** The one case of a case token. */
      rma_id: model.text().nullable(),
      /** To whom it was mailed: worth nothing once the order is somebody else's. */
      email: model.text(),
      /** Whose the order was then: a transfer may leave the order's e-mail as it is. */
      customer_id: model.text().nullable(),
      expires_at: model.dateTime(),
      revoked_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { name: "IDX_rma_access_grant_order", on: ["order_id"], where: "deleted_at IS NULL" },
    // One link per case and reader, however many mails there are.
    {
      name: "IDX_rma_access_grant_case",
      on: ["rma_id", "email"],
      unique: true,
      where: "rma_id IS NOT NULL AND revoked_at IS NULL AND deleted_at IS NULL",
    },
    { name: "IDX_rma_access_grant_expires", on: ["expires_at"] },
  ])

export default AccessGrant
