import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122154554 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma" add column if not exists "auto_approval_due_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_auto_approval_due" ON "rma" ("auto_approval_due_at") WHERE auto_approval_due_at IS NOT NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_auto_approval_due";`);
    this.addSql(`alter table if exists "rma" drop column if exists "auto_approval_due_at";`);
  }

}
