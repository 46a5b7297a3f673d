import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123015804 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_exchange" add column if not exists "dropped_at" timestamptz null, add column if not exists "drop_booked_at" timestamptz null;`);

    this.addSql(`alter table if exists "rma_exchange_line" drop constraint if exists rma_exchange_line_quantity;`);

    this.addSql(`alter table if exists "rma_exchange_line" add constraint rma_exchange_line_quantity check(quantity >= 0);`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_exchange" drop column if exists "dropped_at", drop column if exists "drop_booked_at";`);

    this.addSql(`alter table if exists "rma_exchange_line" drop constraint if exists rma_exchange_line_quantity;`);

    this.addSql(`alter table if exists "rma_exchange_line" add constraint rma_exchange_line_quantity check(quantity > 0);`);
  }

}
