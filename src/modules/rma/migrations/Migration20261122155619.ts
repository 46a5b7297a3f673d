import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122155619 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_unread" ON "rma" ("created_at") WHERE unread_for_staff > 0 AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_unread";`);
  }

}
