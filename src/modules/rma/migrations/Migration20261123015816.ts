import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123015816 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_exchange" add column if not exists "advance_amount" numeric null, add column if not exists "raw_advance_amount" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_exchange" drop column if exists "advance_amount", drop column if exists "raw_advance_amount";`);
  }

}
