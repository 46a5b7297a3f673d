import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122152528 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "rma_access_code" ("id" text not null, "order_id" text not null, "email" text not null, "code_hash" text not null, "tries" integer not null default 0, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_access_code_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_code_deleted_at" ON "rma_access_code" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_access_code_per_order" ON "rma_access_code" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_code_expires" ON "rma_access_code" ("expires_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_access_grant" ("id" text not null, "scope" text check ("scope" in ('order', 'case')) not null, "order_id" text not null, "rma_id" text null, "email" text not null, "customer_id" text null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_access_grant_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_grant_deleted_at" ON "rma_access_grant" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_grant_order" ON "rma_access_grant" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_access_grant_case" ON "rma_access_grant" ("rma_id", "email") WHERE rma_id IS NOT NULL AND revoked_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_grant_expires" ON "rma_access_grant" ("expires_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_attachment" ("id" text not null, "rma_id" text null, "rma_item_id" text null, "message_id" text null, "uploader_type" text check ("uploader_type" in ('customer', 'guest', 'user')) not null, "uploader_id" text not null, "filename" text not null, "mime_type" text not null, "size" integer not null, "file_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_attachment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_attachment_deleted_at" ON "rma_attachment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_attachment_rma" ON "rma_attachment" ("rma_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_attachment_orphan" ON "rma_attachment" ("created_at") WHERE rma_id IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_message" ("id" text not null, "rma_id" text not null, "author_type" text check ("author_type" in ('customer', 'user')) not null, "author_id" text null, "body" text not null, "told_at" timestamptz null, "told_in" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_message_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_message_deleted_at" ON "rma_message" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_message_rma" ON "rma_message" ("rma_id", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_notification_delivery" ("id" text not null, "key" text not null, "rma_id" text not null, "history_id" text not null, "event" text not null, "audience" text check ("audience" in ('customer', 'shop')) not null, "recipient" text not null, "locale" text not null, "status" text check ("status" in ('pending', 'sent', 'failed')) not null default 'pending', "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "failure" text null, "sent_at" timestamptz null, "requested_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_notification_delivery_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_notification_delivery_deleted_at" ON "rma_notification_delivery" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_notification_delivery_key" ON "rma_notification_delivery" ("key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_notification_delivery_rma" ON "rma_notification_delivery" ("rma_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_notification_delivery_due" ON "rma_notification_delivery" ("next_attempt_at") WHERE status = 'pending' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_notification_template" ("id" text not null, "event" text not null, "audience" text check ("audience" in ('customer', 'shop')) not null, "locale" text not null, "subject" text not null, "body" text not null, "updated_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_notification_template_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_notification_template_deleted_at" ON "rma_notification_template" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_notification_template" ON "rma_notification_template" ("event", "audience", "locale") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_rate_limit" ("id" text not null, "count" integer not null default 0, "resets_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_rate_limit_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_rate_limit_deleted_at" ON "rma_rate_limit" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_rate_limit_resets" ON "rma_rate_limit" ("resets_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_return_policy" ("id" text not null, "name" text not null, "is_enabled" boolean not null default true, "priority" integer not null default 0, "region_ids" jsonb null, "sales_channel_ids" jsonb null, "auto_approve" boolean not null default false, "rules" jsonb not null, "version" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_return_policy_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_return_policy_deleted_at" ON "rma_return_policy" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_return_policy_priority" ON "rma_return_policy" ("priority") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_return_policy_version" ("id" text not null, "policy_id" text not null, "version" integer not null, "content" jsonb not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_return_policy_version_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_return_policy_version_deleted_at" ON "rma_return_policy_version" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_return_policy_version" ON "rma_return_policy_version" ("policy_id", "version") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_return_reason_settings" ("id" text not null, "reason_id" text not null, "is_visible" boolean not null default true, "requires_photos" boolean not null default false, "action_ids" jsonb null, "proposed_action_id" text null, "default_disposition" text check ("default_disposition" in ('restock', 'quarantine', 'refurbish', 'scrap', 'return_to_vendor', 'keep')) null, "label_paid_by" text check ("label_paid_by" in ('customer', 'shop')) null, "fault" text check ("fault" in ('picking', 'packing', 'carrier')) null, "translations" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_return_reason_settings_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_return_reason_settings_deleted_at" ON "rma_return_reason_settings" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_return_reason_settings_reason" ON "rma_return_reason_settings" ("reason_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_settings" ("id" text not null, "values" jsonb not null, "updated_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_settings_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settings_deleted_at" ON "rma_settings" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_saved_filter" ("id" text not null, "name" text not null, "query" jsonb not null, "rank" integer not null default 0, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_saved_filter_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_saved_filter_deleted_at" ON "rma_saved_filter" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "rma_return_action" add column if not exists "return_shipping_option_ids" jsonb null, add column if not exists "label_paid_by" text check ("label_paid_by" in ('customer', 'shop')) null, add column if not exists "translations" jsonb null;`);

    this.addSql(`alter table if exists "rma" add column if not exists "return_by_extended_at" timestamptz null, add column if not exists "return_by_reminded_at" timestamptz null, add column if not exists "policy_id" text null, add column if not exists "policy_version" integer null, add column if not exists "auto_approval_due_at" timestamptz null, add column if not exists "label_added_at" timestamptz null, add column if not exists "return_shipping_option_id" text null, add column if not exists "label_requested_at" timestamptz null, add column if not exists "label_failure" text null, add column if not exists "adopted_at" timestamptz null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_return" ON "rma" ("return_id") WHERE return_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_return_by" ON "rma" ("return_by") WHERE status = 'approved' AND return_by IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_label_added" ON "rma" ("label_added_at") WHERE label_added_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_auto_approval_due" ON "rma" ("auto_approval_due_at") WHERE auto_approval_due_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_unread" ON "rma" ("created_at") WHERE unread_for_staff > 0 AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "rma_reimbursement" add column if not exists "notify_customer" boolean not null default true;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "rma_access_code" cascade;`);

    this.addSql(`drop table if exists "rma_access_grant" cascade;`);

    this.addSql(`drop table if exists "rma_attachment" cascade;`);

    this.addSql(`drop table if exists "rma_message" cascade;`);

    this.addSql(`drop table if exists "rma_notification_delivery" cascade;`);

    this.addSql(`drop table if exists "rma_notification_template" cascade;`);

    this.addSql(`drop table if exists "rma_rate_limit" cascade;`);

    this.addSql(`drop table if exists "rma_return_policy" cascade;`);

    this.addSql(`drop table if exists "rma_return_policy_version" cascade;`);

    this.addSql(`drop table if exists "rma_return_reason_settings" cascade;`);

    this.addSql(`drop table if exists "rma_settings" cascade;`);

    this.addSql(`drop table if exists "rma_saved_filter" cascade;`);

    this.addSql(`alter table if exists "rma_return_action" drop column if exists "return_shipping_option_ids", drop column if exists "label_paid_by", drop column if exists "translations";`);

    this.addSql(`drop index if exists "IDX_rma_return";`);
    this.addSql(`drop index if exists "IDX_rma_return_by";`);
    this.addSql(`drop index if exists "IDX_rma_label_added";`);
    this.addSql(`drop index if exists "IDX_rma_auto_approval_due";`);
    this.addSql(`drop index if exists "IDX_rma_unread";`);
    this.addSql(`alter table if exists "rma" drop column if exists "return_by_extended_at", drop column if exists "return_by_reminded_at", drop column if exists "policy_id", drop column if exists "policy_version", drop column if exists "auto_approval_due_at", drop column if exists "label_added_at", drop column if exists "return_shipping_option_id", drop column if exists "label_requested_at", drop column if exists "label_failure", drop column if exists "adopted_at";`);

    this.addSql(`alter table if exists "rma_reimbursement" drop column if exists "notify_customer";`);
  }

}
