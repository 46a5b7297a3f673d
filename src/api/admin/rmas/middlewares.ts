import type { MiddlewareRoute } from "@medusajs/framework/http"
import { sendMessage, threadQuery } from "../../http/messages"
import { reading, removing, uploading, writing } from "../../http/our-routes"
import { localeQuery, noQuery } from "../../http/values"
import {
  AdminApproveRma,
  AdminCloseRmaShort,
  AdminCreateRma,
  AdminExtendRma,
  AdminListRmas,
  AdminReceiveRma,
  AdminRejectRma,
  AdminReopenRma,
  AdminRmaEvent,
  AdminSetRmaLabel,
  AdminSettleRma,
  AdminSubmitRma,
  AdminUpdateRma,
  AdminUpdateRmaItems,
  AdminUploadRmaLabel,
} from "./validators"

export const adminRmaMiddlewares: MiddlewareRoute[] = [
  reading("/admin/rmas", { query: AdminListRmas }),
  writing("/admin/rmas", { body: AdminCreateRma, mails: true }),
  reading("/admin/rmas/:id"),
  writing("/admin/rmas/:id", { body: AdminUpdateRma }),
  writing("/admin/rmas/:id/items", { body: AdminUpdateRmaItems }),
  writing("/admin/rmas/:id/submit", { body: AdminSubmitRma, mails: true }),
  writing("/admin/rmas/:id/acknowledge", { body: AdminRmaEvent, mails: true }),
  writing("/admin/rmas/:id/approve", { body: AdminApproveRma, mails: true }),
  writing("/admin/rmas/:id/reject", { body: AdminRejectRma, mails: true }),
  writing("/admin/rmas/:id/receive", { body: AdminReceiveRma, mails: true }),
  writing("/admin/rmas/:id/close-short", { body: AdminCloseRmaShort, mails: true }),
  writing("/admin/rmas/:id/complete", { body: AdminRmaEvent, mails: true }),
  writing("/admin/rmas/:id/cancel", { body: AdminRmaEvent, mails: true }),
  writing("/admin/rmas/:id/reopen", { body: AdminReopenRma, mails: true }),
  writing("/admin/rmas/:id/extend", { body: AdminExtendRma, mails: true }),
  reading("/admin/rmas/:id/timeline"),
  reading("/admin/rmas/:id/messages", { query: threadQuery }),
  writing("/admin/rmas/:id/messages", { query: noQuery, body: sendMessage }),
  reading("/admin/rmas/:id/slip", { query: localeQuery }),
  reading("/admin/rmas/:id/label", { query: noQuery }),
  writing("/admin/rmas/:id/label", { body: AdminSetRmaLabel, mails: true }),
  uploading("/admin/rmas/:id/label/file", { query: AdminUploadRmaLabel }),
  removing("/admin/rmas/:id/label"),
  writing("/admin/rmas/:id/settlements", { body: AdminSettleRma, mails: true }),
  writing("/admin/rmas/:id/settlements/preview", { body: AdminSettleRma, once: false }),
]
