import { model } from "@medusajs/framework/utils"

/** The first answer to a request with an `Idempotency-Key`, kept for 24 hours. */
const IdempotencyKey = model
  .define(
    { name: "IdempotencyKey", tableName: "rma_idempotency_key" },
    {
      id: model.id({ prefix: "rmak" }).primaryKey(),
      /** Caller, method and path: a key means nothing outside of them. */
      scope: model.text(),
      key: model.text(),
      /** In the id of what the request makes; stays when another takes over from one that died. */
      act_id: model.text().nullable(),
      body_hash: model.text(),
      status_code: model.number().nullable(),
      response: model.json().nullable(),
      /** Until then a request without an answer counts as running. */
      locked_until: model.dateTime(),
      expires_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "IDX_rma_idempotency_key_scope",
      on: ["scope", "key"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { name: "IDX_rma_idempotency_key_expires", on: ["expires_at"] },
  ])

export default IdempotencyKey
