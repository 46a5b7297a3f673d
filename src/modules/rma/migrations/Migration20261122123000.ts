import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const USUAL_ACTIONS = [
  { id: "ract_refund", label: "Refund", resolution: "refund", is_visible: true },
  { id: "ract_store_credit", label: "Store credit", resolution: "store_credit", is_visible: true },
  { id: "ract_exchange", label: "Exchange", resolution: "exchange", is_visible: true },
  { id: "ract_reship", label: "Send again", resolution: "reship", is_visible: true },
  { id: "ract_repair", label: "Repair", resolution: "repair", is_visible: false },
  { id: "ract_none", label: "Abusive return, nothing is done", resolution: "none", is_visible: false },
]

/**
 * Written by hand, because models cannot say it: the sequence of RMA numbers, the indexes by which the
 * list finds what a number or an e-mail begins with, and the actions that every shop begins with.
 */
export class Migration20261122123000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create sequence if not exists "rma_display_id_seq" start with 1001;`)
    this.addSql(
      `create index if not exists "IDX_rma_email_prefix" on "rma" (email text_pattern_ops) where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_rma_display_id_prefix" on "rma" (display_id text_pattern_ops) where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_rma_order_display_id_prefix" on "rma" ((order_display_id::text) text_pattern_ops) where deleted_at is null;`
    )
    USUAL_ACTIONS.forEach(({ id, label, resolution, is_visible }, rank) => {
      this.addSql(
        `insert into "rma_return_action" (id, label, resolution, is_visible, rank) values ('${id}', '${label}', '${resolution}', ${is_visible}, ${rank}) on conflict (id) do nothing;`
      )
    })
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_order_display_id_prefix";`)
    this.addSql(`drop index if exists "IDX_rma_display_id_prefix";`)
    this.addSql(`drop index if exists "IDX_rma_email_prefix";`)
    this.addSql(`drop sequence if exists "rma_display_id_seq";`)
  }
}
