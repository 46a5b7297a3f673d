import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122153945 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_access_code_order";`);

    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_access_code_per_order" ON "rma_access_code" ("order_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_access_code_per_order";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_code_order" ON "rma_access_code" ("order_id") WHERE deleted_at IS NULL;`);
  }

}
