import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122153933 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_reimbursement" add column if not exists "notify_customer" boolean not null default true;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_reimbursement" drop column if exists "notify_customer";`);
  }

}
