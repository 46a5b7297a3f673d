import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122153910 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_notification_delivery" add column if not exists "requested_by" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_notification_delivery" drop column if exists "requested_by";`);
  }

}
