import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122184005 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "rma_address_mark" ("id" text not null, "address_key" text not null, "customer_id" text null, "email" text not null, "rma_id" text not null, "marked_at" timestamptz not null, "marked_by" text null, "cleared_at" timestamptz null, "cleared_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_address_mark_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_address_mark_deleted_at" ON "rma_address_mark" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_address_mark_email" ON "rma_address_mark" ("email") WHERE cleared_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_address_mark_customer" ON "rma_address_mark" ("customer_id") WHERE cleared_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_credit_note" ("id" text not null, "number" text not null, "series" text not null, "sequence" integer not null, "type" text check ("type" in ('credit_note', 'counter_note')) not null default 'credit_note', "rma_id" text not null, "rma_display_id" text not null, "order_id" text not null, "order_display_id" integer not null, "customer_id" text null, "email" text not null, "settlement_id" text not null, "reverses_id" text null, "currency_code" text not null, "total" numeric not null, "issued_at" timestamptz not null, "issued_by" text null, "document" text not null, "previous_hash" text null, "hash" text not null, "raw_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_credit_note_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_credit_note_deleted_at" ON "rma_credit_note" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_credit_note_number" ON "rma_credit_note" ("number") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_credit_note_sequence" ON "rma_credit_note" ("series", "sequence") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_credit_note_settlement" ON "rma_credit_note" ("settlement_id", "type") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_credit_note_rma" ON "rma_credit_note" ("rma_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_credit_note_order" ON "rma_credit_note" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_credit_note_customer" ON "rma_credit_note" ("customer_id", "issued_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_credit_note_email" ON "rma_credit_note" ("email", "issued_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_credit_note_issued" ON "rma_credit_note" ("issued_at", "id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_credit_note_series" ("id" text not null, "last_sequence" integer not null default 0, "last_hash" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_credit_note_series_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_credit_note_series_deleted_at" ON "rma_credit_note_series" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_health_report" ("id" text not null, "started_at" timestamptz not null, "finished_at" timestamptz null, "orders_checked" integer not null default 0, "findings" jsonb not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_health_report_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_health_report_deleted_at" ON "rma_health_report" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_health_report_started" ON "rma_health_report" ("started_at") WHERE deleted_at IS NULL;`);

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

    this.addSql(`alter table if exists "rma_reimbursement" drop constraint if exists "rma_reimbursement_tender_check";`);

    this.addSql(`alter table if exists "rma_settlement_line" drop constraint if exists "rma_settlement_line_type_check";`);

    this.addSql(`alter table if exists "rma_return_action" add column if not exists "bonus_percent" real null;`);
    this.addSql(`alter table if exists "rma_return_action" add constraint rma_return_action_bonus check(0 <= bonus_percent AND bonus_percent <= 100);`);

    this.addSql(`alter table if exists "rma_return_policy" add column if not exists "terms" jsonb null;`);

    this.addSql(`alter table if exists "rma_return_reason_settings" add column if not exists "restocking_fee" jsonb null;`);

    this.addSql(`alter table if exists "rma" add column if not exists "parcel_canceled_at" timestamptz null, add column if not exists "exchange_shipping_option_id" text null, add column if not exists "investigation_note" text null, add column if not exists "carrier_claim_number" text null, add column if not exists "carrier_amount_recovered" numeric null, add column if not exists "process_request" jsonb null, add column if not exists "process_begun_at" timestamptz null, add column if not exists "raw_carrier_amount_recovered" jsonb null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_process_begun" ON "rma" ("process_begun_at") WHERE process_begun_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "rma_item" drop constraint if exists rma_item_i3;`);
    this.addSql(`alter table if exists "rma_item" drop constraint if exists rma_item_core;`);

    this.addSql(`alter table if exists "rma_item" add constraint rma_item_i3 check(0 <= resolved_quantity AND resolved_quantity <= requested_quantity);`);
    this.addSql(`alter table if exists "rma_item" add constraint rma_item_core check(core_received_quantity <= received_quantity AND 0 <= core_resolved_quantity AND core_resolved_quantity <= core_received_quantity);`);

    this.addSql(`alter table if exists "rma_received_unit" add column if not exists "moved_from_id" text null;`);

    this.addSql(`alter table if exists "rma_settlement" add column if not exists "request" jsonb null, add column if not exists "points_to_cancel" integer null, add column if not exists "override_reason" text null, add column if not exists "voided_by" text null, add column if not exists "void_reason" text null, add column if not exists "void_booked_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_void_under_way" ON "rma_settlement" ("voided_at") WHERE status = 'voided' AND booked_at IS NOT NULL AND void_booked_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "rma_reimbursement" add column if not exists "gift_card_id" text null, add column if not exists "gift_card_code" text null, add column if not exists "gift_card_expires_at" timestamptz null, add column if not exists "store_credit_account_id" text null, add column if not exists "promotion_id" text null, add column if not exists "target_order_id" text null, add column if not exists "asked_at" timestamptz null;`);
    this.addSql(`alter table if exists "rma_reimbursement" add constraint "rma_reimbursement_tender_check" check("tender" in ('original_payment', 'store_credit', 'gift_card', 'manual', 'replacement_order', 'coupon'));`);

    this.addSql(`alter table if exists "rma_settlement_line" add constraint "rma_settlement_line_type_check" check("type" in ('item_value', 'shipping_refund', 'return_cost_refund', 'goodwill', 'adjustment', 'label_fee', 'restocking_fee', 'damage_deduction', 'discount_clawback', 'replacement', 'difference_refund', 'open_balance', 'rounding'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_exchange_line" drop constraint if exists "rma_exchange_line_exchange_id_foreign";`);

    this.addSql(`drop table if exists "rma_address_mark" cascade;`);

    this.addSql(`drop table if exists "rma_credit_note" cascade;`);

    this.addSql(`drop table if exists "rma_credit_note_series" cascade;`);

    this.addSql(`drop table if exists "rma_health_report" cascade;`);

    this.addSql(`drop table if exists "rma_exchange" cascade;`);

    this.addSql(`drop table if exists "rma_exchange_line" cascade;`);

    this.addSql(`alter table if exists "rma_reimbursement" drop constraint if exists "rma_reimbursement_tender_check";`);

    this.addSql(`alter table if exists "rma_settlement_line" drop constraint if exists "rma_settlement_line_type_check";`);

    this.addSql(`alter table if exists "rma_return_action" drop constraint if exists rma_return_action_bonus;`);
    this.addSql(`alter table if exists "rma_return_action" drop column if exists "bonus_percent";`);

    this.addSql(`alter table if exists "rma_return_policy" drop column if exists "terms";`);

    this.addSql(`alter table if exists "rma_return_reason_settings" drop column if exists "restocking_fee";`);

    this.addSql(`drop index if exists "IDX_rma_process_begun";`);
    this.addSql(`alter table if exists "rma" drop column if exists "parcel_canceled_at", drop column if exists "exchange_shipping_option_id", drop column if exists "investigation_note", drop column if exists "carrier_claim_number", drop column if exists "carrier_amount_recovered", drop column if exists "process_request", drop column if exists "process_begun_at", drop column if exists "raw_carrier_amount_recovered";`);

    this.addSql(`alter table if exists "rma_item" drop constraint if exists rma_item_i3;`);
    this.addSql(`alter table if exists "rma_item" drop constraint if exists rma_item_core;`);

    this.addSql(`alter table if exists "rma_item" add constraint rma_item_i3 check(0 <= resolved_quantity AND resolved_quantity <= approved_quantity);`);
    this.addSql(`alter table if exists "rma_item" add constraint rma_item_core check(core_received_quantity <= received_quantity AND core_resolved_quantity <= core_received_quantity AND core_resolved_quantity <= resolved_quantity);`);

    this.addSql(`alter table if exists "rma_received_unit" drop column if exists "moved_from_id";`);

    this.addSql(`drop index if exists "IDX_rma_settlement_void_under_way";`);
    this.addSql(`alter table if exists "rma_settlement" drop column if exists "request", drop column if exists "points_to_cancel", drop column if exists "override_reason", drop column if exists "voided_by", drop column if exists "void_reason", drop column if exists "void_booked_at";`);

    this.addSql(`alter table if exists "rma_reimbursement" drop column if exists "gift_card_id", drop column if exists "gift_card_code", drop column if exists "gift_card_expires_at", drop column if exists "store_credit_account_id", drop column if exists "promotion_id", drop column if exists "target_order_id", drop column if exists "asked_at";`);

    this.addSql(`alter table if exists "rma_reimbursement" add constraint "rma_reimbursement_tender_check" check("tender" in ('original_payment', 'store_credit', 'gift_card', 'manual', 'replacement_order'));`);

    this.addSql(`alter table if exists "rma_settlement_line" add constraint "rma_settlement_line_type_check" check("type" in ('item_value', 'shipping_refund', 'goodwill', 'adjustment', 'label_fee', 'restocking_fee', 'replacement', 'open_balance', 'rounding'));`);
  }

}
