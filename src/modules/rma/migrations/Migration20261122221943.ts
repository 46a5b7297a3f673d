import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122221943 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "rma_address_mark" ("id" text not null, "address_key" text not null, "customer_id" text null, "email" text not null, "rma_id" text not null, "marked_at" timestamptz not null, "marked_by" text null, "cleared_at" timestamptz null, "cleared_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_address_mark_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_address_mark_deleted_at" ON "rma_address_mark" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_address_mark_email" ON "rma_address_mark" ("email") WHERE cleared_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_address_mark_customer" ON "rma_address_mark" ("customer_id") WHERE cleared_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_exchange" ("id" text not null, "rma_id" text not null, "order_id" text not null, "currency_code" text not null, "price" text check ("price" in ('day', 'even')) not null, "shipping_option_id" text null, "shipping_amount" numeric not null default 0, "old_worth" numeric not null, "new_worth" numeric not null, "label_fee" numeric not null default 0, "restocking_fee" numeric not null default 0, "difference" numeric not null, "core_exchange_id" text null, "core_claim_id" text null, "payment_collection_id" text null, "difference_paid_at" timestamptz null, "expires_at" timestamptz null, "reminded_at" timestamptz null, "advance_granted_at" timestamptz null, "advance_granted_by" text null, "advance_return_by" timestamptz null, "advance_asked_at" timestamptz null, "advance_collection_id" text null, "advance_paid_at" timestamptz null, "fulfillment_allowed_at" timestamptz null, "fulfillment_allowed_by" text null, "fulfillment_allowed_reason" text null, "released_at" timestamptz null, "canceled_at" timestamptz null, "canceled_by" text null, "cancel_reason" text null, "cancel_booked_at" timestamptz null, "created_by" text null, "raw_shipping_amount" jsonb not null default '{"value":"0","precision":20}', "raw_old_worth" jsonb not null, "raw_new_worth" jsonb not null, "raw_label_fee" jsonb not null default '{"value":"0","precision":20}', "raw_restocking_fee" jsonb not null default '{"value":"0","precision":20}', "raw_difference" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_exchange_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_exchange_rma_id" ON "rma_exchange" ("rma_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_exchange_deleted_at" ON "rma_exchange" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_exchange_live" ON "rma_exchange" ("rma_id") WHERE canceled_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_exchange_order" ON "rma_exchange" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_exchange_collection" ON "rma_exchange" ("payment_collection_id") WHERE payment_collection_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_exchange_expires" ON "rma_exchange" ("expires_at") WHERE canceled_at IS NULL AND released_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_exchange_advance" ON "rma_exchange" ("advance_return_by") WHERE advance_return_by IS NOT NULL AND canceled_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_exchange_line" ("id" text not null, "exchange_id" text not null, "rank" integer not null default 0, "rma_item_id" text not null, "variant_id" text null, "product_id" text null, "title" text not null, "subtitle" text null, "sku" text null, "thumbnail" text null, "quantity" integer not null, "total" numeric not null, "line_item_id" text null, "raw_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_exchange_line_pkey" primary key ("id"), constraint rma_exchange_line_quantity check (quantity > 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_exchange_line_exchange_id" ON "rma_exchange_line" ("exchange_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_exchange_line_deleted_at" ON "rma_exchange_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_exchange_line_item" ON "rma_exchange_line" ("rma_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_exchange_line_order_line" ON "rma_exchange_line" ("line_item_id") WHERE line_item_id IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "rma_exchange" add constraint "rma_exchange_rma_id_foreign" foreign key ("rma_id") references "rma" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "rma_exchange_line" add constraint "rma_exchange_line_exchange_id_foreign" foreign key ("exchange_id") references "rma_exchange" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "rma" add column if not exists "exchange_shipping_option_id" text null, add column if not exists "investigation_note" text null, add column if not exists "carrier_claim_number" text null, add column if not exists "carrier_amount_recovered" numeric null, add column if not exists "raw_carrier_amount_recovered" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_exchange_line" drop constraint if exists "rma_exchange_line_exchange_id_foreign";`);

    this.addSql(`drop table if exists "rma_address_mark" cascade;`);

    this.addSql(`drop table if exists "rma_exchange" cascade;`);

    this.addSql(`drop table if exists "rma_exchange_line" cascade;`);

    this.addSql(`alter table if exists "rma" drop column if exists "exchange_shipping_option_id", drop column if exists "investigation_note", drop column if exists "carrier_claim_number", drop column if exists "carrier_amount_recovered", drop column if exists "raw_carrier_amount_recovered";`);
  }

}
