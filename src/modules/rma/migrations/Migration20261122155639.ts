import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122155639 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_message_untold";`);

    this.addSql(`alter table if exists "rma_message" add column if not exists "told_in" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_message" drop column if exists "told_in";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_message_untold" ON "rma_message" ("created_at") WHERE told_at IS NULL AND deleted_at IS NULL;`);
  }

}
