import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122223500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma" add column if not exists "parcel_canceled_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma" drop column if exists "parcel_canceled_at";`);
  }

}
