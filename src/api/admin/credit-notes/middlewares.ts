import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"
import { localeQuery } from "../../http/values"
import { AdminListCreditNotes } from "./validators"

/** Only ever read: notes are issued by approving and by voiding settlements. */
export const adminCreditNoteMiddlewares: MiddlewareRoute[] = [
  reading("/admin/credit-notes", { query: AdminListCreditNotes }),
  reading("/admin/credit-notes/:id"),
  reading("/admin/credit-notes/:id/document", { query: localeQuery }),
]
