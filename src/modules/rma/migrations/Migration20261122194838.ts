import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122194838 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_item" drop constraint if exists rma_item_i3;`);
    this.addSql(`alter table if exists "rma_item" drop constraint if exists rma_item_core;`);

    this.addSql(`alter table if exists "rma_item" add constraint rma_item_i3 check(0 <= resolved_quantity AND resolved_quantity <= requested_quantity);`);
    this.addSql(`alter table if exists "rma_item" add constraint rma_item_core check(core_received_quantity <= received_quantity AND 0 <= core_resolved_quantity AND core_resolved_quantity <= core_received_quantity);`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_item" drop constraint if exists rma_item_i3;`);
    this.addSql(`alter table if exists "rma_item" drop constraint if exists rma_item_core;`);

    this.addSql(`alter table if exists "rma_item" add constraint rma_item_i3 check(0 <= resolved_quantity AND resolved_quantity <= approved_quantity);`);
    this.addSql(`alter table if exists "rma_item" add constraint rma_item_core check(core_received_quantity <= received_quantity AND core_resolved_quantity <= core_received_quantity AND core_resolved_quantity <= resolved_quantity);`);
  }

}
