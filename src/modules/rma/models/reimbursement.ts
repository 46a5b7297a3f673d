import { model } from "@medusajs/framework/utils"
import { REIMBURSEMENT_STATUSES, TENDERS } from "../../../domain/words"
import Settlement from "./settlement"

/** One payment of a settlement, by one tender. Amounts in major units. */
const Reimbursement = model
  .define(
    { name: "Reimbursement", tableName: "rma_reimbursement" },
    {
      id: model.id({ prefix: "reim" }).primaryKey(),
      settlement: model.belongsTo(() => Settlement, { mappedBy: "reimbursements" }),
      rma_id: model.text(),
      order_id: model.text(),
      tender: model.enum([...TENDERS]),
      currency_code: model.text(),
      amount: model.bigNumber(),
      bonus: model.bigNumber().default(0),
      status: model.enum([...REIMBURSEMENT_STATUSES]).default("pending"),
      payment_id: model.text().nullable(),
      provider_id: model.text().nullable(),
      /** Core's refund, once the provider took it. */
      refund_id: model.text().nullable(),
      /** The loyalty plugin's gift card. Its code is drawn by us and written down, encrypted, before the card is. */
      gift_card_id: model.text().nullable(),
      gift_card_code: model.text().nullable(),
      gift_card_expires_at: model.dateTime().nullable(),
      /** The loyalty plugin's account that got the store credit. */
      store_credit_account_id: model.text().nullable(),
      /** Core's promotion that is the coupon; its code is drawn like a gift card's. */
      promotion_id: model.text().nullable(),
      /** The order that the amount was moved to. */
      target_order_id: model.text().nullable(),
      /** What a person wrote down: a bank reference, a receipt. */
      reference: model.text().nullable(),
      failure: model.text().nullable(),
      attempts: model.number().default(0),
      /** Set where nobody can know whether the provider paid: only a person may say. */
      unknown_since: model.dateTime().nullable(),
      /** Whether the customer is mailed once it is paid: the provider may answer much later. */
      notify_customer: model.boolean().default(true),
      created_by: model.text().nullable(),
      processing_at: model.dateTime().nullable(),
      /** When whoever pays it began: of any number that would, one does; the others come when it is dead. */
      asked_at: model.dateTime().nullable(),
      paid_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_rma_reimbursement_under_way",
      on: ["processing_at"],
      where: "status = 'processing' AND deleted_at IS NULL",
    },
    { name: "IDX_rma_reimbursement_payment", on: ["payment_id"], where: "deleted_at IS NULL" },
    { name: "IDX_rma_reimbursement_order", on: ["order_id"], where: "deleted_at IS NULL" },
  ])
  .checks([{ name: "rma_reimbursement_amount", expression: () => "amount > 0" }])

export default Reimbursement
