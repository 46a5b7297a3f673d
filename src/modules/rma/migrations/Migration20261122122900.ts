import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122122900 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "rma_history_entry" ("id" text not null, "rma_id" text not null, "order_id" text not null, "event" text not null, "actor_type" text check ("actor_type" in ('customer', 'user', 'system')) not null, "actor_id" text null, "data" jsonb not null, "payload" jsonb null, "emitted_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_history_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_history_entry_deleted_at" ON "rma_history_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_history_rma" ON "rma_history_entry" ("rma_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_history_outbox" ON "rma_history_entry" ("created_at") WHERE payload IS NOT NULL AND emitted_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_idempotency_key" ("id" text not null, "scope" text not null, "key" text not null, "body_hash" text not null, "status_code" integer null, "response" jsonb null, "locked_until" timestamptz not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_idempotency_key_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_idempotency_key_deleted_at" ON "rma_idempotency_key" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_idempotency_key_scope" ON "rma_idempotency_key" ("scope", "key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_idempotency_key_expires" ON "rma_idempotency_key" ("expires_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_return_action" ("id" text not null, "label" text not null, "description" text null, "resolution" text check ("resolution" in ('refund', 'store_credit', 'exchange', 'reship', 'repair', 'none')) not null, "is_visible" boolean not null default true, "rank" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_return_action_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_return_action_deleted_at" ON "rma_return_action" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_return_action_rank" ON "rma_return_action" ("rank") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma" ("id" text not null, "display_id" text not null, "kind" text check ("kind" in ('return', 'refused', 'undeliverable', 'canceled_parcel', 'dispute', 'complaint')) not null default 'return', "legal_basis" text check ("legal_basis" in ('goodwill', 'withdrawal', 'warranty')) null, "status" text check ("status" in ('draft', 'requested', 'approved', 'processing', 'completed', 'rejected', 'expired', 'canceled')) not null default 'draft', "order_id" text not null, "order_display_id" integer not null, "email" text not null, "customer_id" text null, "currency_code" text not null, "locale" text null, "goods" text check ("goods" in ('not_expected', 'not_returned', 'awaited', 'partly_received', 'received')) not null default 'not_returned', "money" text check ("money" in ('owed', 'credit_note_issued', 'partly_reimbursed', 'reimbursed', 'nothing_owed')) not null default 'nothing_owed', "acknowledged_at" timestamptz null, "unread_for_staff" integer not null default 0, "unread_for_customer" integer not null default 0, "reason_category_id" text null, "return_by" timestamptz null, "rejection_reason" text null, "customer_note" text null, "received_on" text null, "purchase_place" text null, "purchase_price" numeric null, "staff_note" text null, "customer_comment" text null, "override_reason" text null, "assigned_to" text null, "location_id" text null, "fulfillment_id" text null, "label" jsonb null, "tracking" jsonb null, "return_id" text null, "created_by" text null, "requested_at" timestamptz null, "approved_at" timestamptz null, "processing_at" timestamptz null, "completed_at" timestamptz null, "rejected_at" timestamptz null, "expired_at" timestamptz null, "canceled_at" timestamptz null, "raw_purchase_price" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_deleted_at" ON "rma" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_display_id" ON "rma" ("display_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_order" ON "rma" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_customer" ON "rma" ("customer_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_created" ON "rma" ("created_at", "id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_status" ON "rma" ("status", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_kind" ON "rma" ("kind", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_goods" ON "rma" ("goods", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_money" ON "rma" ("money", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_reason_category" ON "rma" ("reason_category_id", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_item" ("id" text not null, "rma_id" text not null, "rank" integer not null default 0, "line_item_id" text not null, "variant_id" text null, "product_id" text null, "title" text not null, "subtitle" text null, "sku" text null, "thumbnail" text null, "reason_id" text null, "reason_label" text null, "action_id" text null, "action_label" text null, "resolution" text check ("resolution" in ('refund', 'store_credit', 'exchange', 'reship', 'repair', 'none')) not null, "note" text null, "exchange_variant_id" text null, "return_expected" boolean not null default true, "requested_quantity" integer not null, "approved_quantity" integer not null default 0, "received_quantity" integer not null default 0, "core_received_quantity" integer not null default 0, "resolved_quantity" integer not null default 0, "core_resolved_quantity" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_item_pkey" primary key ("id"), constraint rma_item_requested check (requested_quantity > 0), constraint rma_item_i1 check (0 <= received_quantity AND received_quantity <= approved_quantity AND approved_quantity <= requested_quantity), constraint rma_item_i3 check (0 <= resolved_quantity AND resolved_quantity <= approved_quantity), constraint rma_item_core check (core_received_quantity <= received_quantity AND core_resolved_quantity <= core_received_quantity AND core_resolved_quantity <= resolved_quantity));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_rma_id" ON "rma_item" ("rma_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_deleted_at" ON "rma_item" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_line" ON "rma_item" ("line_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_reason" ON "rma_item" ("reason_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_action" ON "rma_item" ("action_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_received_unit" ("id" text not null, "item_id" text not null, "quantity" integer not null, "condition" text check ("condition" in ('new', 'opened', 'worn', 'damaged', 'wrong_item')) not null, "disposition" text check ("disposition" in ('restock', 'quarantine', 'refurbish', 'scrap', 'return_to_vendor', 'keep')) not null, "location_id" text null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_received_unit_pkey" primary key ("id"), constraint rma_received_unit_quantity check (quantity > 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_received_unit_item_id" ON "rma_received_unit" ("item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_received_unit_deleted_at" ON "rma_received_unit" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_settlement" ("id" text not null, "rma_id" text not null, "order_id" text not null, "status" text check ("status" in ('draft', 'approved', 'voided')) not null default 'draft', "currency_code" text not null, "owed" numeric not null, "core_amount" numeric not null, "credit_line_amount" numeric not null, "items" jsonb not null, "note" text null, "created_by" text null, "approved_by" text null, "approved_at" timestamptz null, "booked_at" timestamptz null, "voided_at" timestamptz null, "raw_owed" jsonb not null, "raw_core_amount" jsonb not null, "raw_credit_line_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_settlement_pkey" primary key ("id"), constraint rma_settlement_owed check (owed >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_rma_id" ON "rma_settlement" ("rma_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_deleted_at" ON "rma_settlement" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_order" ON "rma_settlement" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_under_way" ON "rma_settlement" ("approved_at") WHERE status = 'approved' AND booked_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_reimbursement" ("id" text not null, "settlement_id" text not null, "rma_id" text not null, "order_id" text not null, "tender" text check ("tender" in ('original_payment', 'store_credit', 'gift_card', 'manual', 'replacement_order')) not null, "currency_code" text not null, "amount" numeric not null, "bonus" numeric not null default 0, "status" text check ("status" in ('pending', 'processing', 'paid', 'failed', 'canceled')) not null default 'pending', "payment_id" text null, "provider_id" text null, "refund_id" text null, "reference" text null, "failure" text null, "attempts" integer not null default 0, "unknown_since" timestamptz null, "created_by" text null, "processing_at" timestamptz null, "paid_at" timestamptz null, "raw_amount" jsonb not null, "raw_bonus" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_reimbursement_pkey" primary key ("id"), constraint rma_reimbursement_amount check (amount > 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_reimbursement_settlement_id" ON "rma_reimbursement" ("settlement_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_reimbursement_deleted_at" ON "rma_reimbursement" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_reimbursement_under_way" ON "rma_reimbursement" ("processing_at") WHERE status = 'processing' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_reimbursement_payment" ON "rma_reimbursement" ("payment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_reimbursement_order" ON "rma_reimbursement" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_settlement_line" ("id" text not null, "settlement_id" text not null, "type" text check ("type" in ('item_value', 'shipping_refund', 'goodwill', 'adjustment', 'label_fee', 'restocking_fee', 'replacement', 'open_balance', 'rounding')) not null, "amount" numeric not null, "taxes" jsonb not null, "rma_item_id" text null, "line_item_id" text null, "quantity" integer null, "note" text null, "rank" integer not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_settlement_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_line_settlement_id" ON "rma_settlement_line" ("settlement_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_line_deleted_at" ON "rma_settlement_line" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_stock_movement" ("id" text not null, "key" text not null, "rma_id" text not null, "rma_item_id" text not null, "received_unit_id" text not null, "disposition" text check ("disposition" in ('restock', 'quarantine', 'refurbish', 'scrap', 'return_to_vendor', 'keep')) not null, "inventory_item_id" text null, "location_id" text null, "quantity" integer not null, "applied_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_stock_movement_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_stock_movement_deleted_at" ON "rma_stock_movement" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_stock_movement_key" ON "rma_stock_movement" ("key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_stock_movement_rma" ON "rma_stock_movement" ("rma_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "rma_item" add constraint "rma_item_rma_id_foreign" foreign key ("rma_id") references "rma" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "rma_received_unit" add constraint "rma_received_unit_item_id_foreign" foreign key ("item_id") references "rma_item" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "rma_settlement" add constraint "rma_settlement_rma_id_foreign" foreign key ("rma_id") references "rma" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "rma_reimbursement" add constraint "rma_reimbursement_settlement_id_foreign" foreign key ("settlement_id") references "rma_settlement" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "rma_settlement_line" add constraint "rma_settlement_line_settlement_id_foreign" foreign key ("settlement_id") references "rma_settlement" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_item" drop constraint if exists "rma_item_rma_id_foreign";`);

    this.addSql(`alter table if exists "rma_settlement" drop constraint if exists "rma_settlement_rma_id_foreign";`);

    this.addSql(`alter table if exists "rma_received_unit" drop constraint if exists "rma_received_unit_item_id_foreign";`);

    this.addSql(`alter table if exists "rma_reimbursement" drop constraint if exists "rma_reimbursement_settlement_id_foreign";`);

    this.addSql(`alter table if exists "rma_settlement_line" drop constraint if exists "rma_settlement_line_settlement_id_foreign";`);

    this.addSql(`drop table if exists "rma_history_entry" cascade;`);

    this.addSql(`drop table if exists "rma_idempotency_key" cascade;`);

    this.addSql(`drop table if exists "rma_return_action" cascade;`);

    this.addSql(`drop table if exists "rma" cascade;`);

    this.addSql(`drop table if exists "rma_item" cascade;`);

    this.addSql(`drop table if exists "rma_received_unit" cascade;`);

    this.addSql(`drop table if exists "rma_settlement" cascade;`);

    this.addSql(`drop table if exists "rma_reimbursement" cascade;`);

    this.addSql(`drop table if exists "rma_settlement_line" cascade;`);

    this.addSql(`drop table if exists "rma_stock_movement" cascade;`);
  }

}
