import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122153830 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_access_grant_rma";`);

    this.addSql(`alter table if exists "rma_access_grant" add column if not exists "customer_id" text null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_access_grant_case" ON "rma_access_grant" ("rma_id", "email") WHERE rma_id IS NOT NULL AND revoked_at IS NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_access_grant_case";`);
    this.addSql(`alter table if exists "rma_access_grant" drop column if exists "customer_id";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_grant_rma" ON "rma_access_grant" ("rma_id") WHERE deleted_at IS NULL;`);
  }

}
