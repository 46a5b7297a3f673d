import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123054518 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_wrong" ON "rma_item" ("rma_id") WHERE core_received_quantity < received_quantity AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_item_wrong";`);
  }

}
