import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122190234 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_reimbursement" add column if not exists "asked_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_reimbursement" drop column if exists "asked_at";`);
  }

}
