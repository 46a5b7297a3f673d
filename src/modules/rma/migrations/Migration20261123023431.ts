import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123023431 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_idempotency_key" add column if not exists "act_id" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_idempotency_key" drop column if exists "act_id";`);
  }

}
