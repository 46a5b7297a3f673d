import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Written by hand, because models cannot say it: the indexes by which the list of credit notes finds what something begins with. */
export class Migration20261122190000 extends Migration {
  override async up(): Promise<void> {
    for (const column of ["number", "email", "rma_display_id"]) {
      this.addSql(
        `create index if not exists "IDX_rma_credit_note_${column}_prefix" on "rma_credit_note" (${column} text_pattern_ops) where deleted_at is null;`
      )
    }
  }

  override async down(): Promise<void> {
    for (const column of ["number", "email", "rma_display_id"]) {
      this.addSql(`drop index if exists "IDX_rma_credit_note_${column}_prefix";`)
    }
  }
}
