import type { MiddlewareRoute } from "@medusajs/framework/http"
import { sendMessage, threadQuery } from "../../http/messages"
import { reading, writing } from "../../http/our-routes"
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
  AdminSettleRma,
  AdminSubmitRma,
  AdminUpdateRma,
  AdminUpdateRmaItems,
} from "./validators"

export const adminRmaMiddlewares: MiddlewareRoute[] = [
  reading("/admin/rmas", { query: AdminListRmas }),
  writing("/admin/rmas", { body: AdminCreateRma }),
  reading("/admin/rmas/:id"),
  writing("/admin/rmas/:id", { body: AdminUpdateRma }),
  writing("/admin/rmas/:id/items", { body: AdminUpdateRmaItems }),
  writing("/admin/rmas/:id/submit", { body: AdminSubmitRma }),
  writing("/admin/rmas/:id/acknowledge", { body: AdminRmaEvent }),
  writing("/admin/rmas/:id/approve", { body: AdminApproveRma }),
  writing("/admin/rmas/:id/reject", { body: AdminRejectRma }),
  writing("/admin/rmas/:id/receive", { body: AdminReceiveRma }),
  writing("/admin/rmas/:id/close-short", { body: AdminCloseRmaShort }),
  writing("/admin/rmas/:id/complete", { body: AdminRmaEvent }),
  writing("/admin/rmas/:id/cancel", { body: AdminRmaEvent }),
  writing("/admin/rmas/:id/reopen", { body: AdminReopenRma }),
  writing("/admin/rmas/:id/extend", { body: AdminExtendRma }),
  reading("/admin/rmas/:id/timeline"),
  reading("/admin/rmas/:id/messages", { query: threadQuery }),
  writing("/admin/rmas/:id/messages", { query: noQuery, body: sendMessage }),
  reading("/admin/rmas/:id/slip", { query: localeQuery }),
  writing("/admin/rmas/:id/settlements", { body: AdminSettleRma }),
  writing("/admin/rmas/:id/settlements/preview", { body: AdminSettleRma, once: false }),
]
