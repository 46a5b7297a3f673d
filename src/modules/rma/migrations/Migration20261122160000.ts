import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const FRENCH = [
  { id: "ract_refund", label: "Refund", fr: "Remboursement" },
  { id: "ract_store_credit", label: "Store credit", fr: "Avoir en boutique" },
  { id: "ract_exchange", label: "Exchange", fr: "Échange" },
  { id: "ract_reship", label: "Send again", fr: "Nouvel envoi" },
  { id: "ract_repair", label: "Repair", fr: "Réparation" },
  {
    id: "ract_none",
    label: "Abusive return, nothing is done",
    fr: "Retour abusif, aucune suite donnée",
  },
]

/**
 * Written by hand: the actions that every shop begins with, in French. What a merchant has named or
 * translated since then stays.
 */
export class Migration20261122160000 extends Migration {
  override async up(): Promise<void> {
    for (const { id, label, fr } of FRENCH) {
      this.addSql(
        `update "rma_return_action" set translations = '${JSON.stringify({ fr: { label: fr } })}' where id = '${id}' and label = '${label}' and translations is null;`
      )
    }
  }

  override async down(): Promise<void> {
    for (const { id, fr } of FRENCH) {
      this.addSql(
        `update "rma_return_action" set translations = null where id = '${id}' and translations = '${JSON.stringify({ fr: { label: fr } })}'::jsonb;`
      )
    }
  }
}
