import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { refuse } from "../../domain/refusals"
import type { Uploader } from "../../domain/words"
import type { UploadedBy } from "../../modules/rma"
import { shopperOf } from "./shopper"

/** Whose the files are that a shopper uploads, until a case has them. */
export function uploadedByShopper(req: MedusaRequest): UploadedBy {
  const shopper = shopperOf(req)
  return shopper.type === "customer"
    ? { type: "customer", id: shopper.customer_id }
    : { type: "guest", id: shopper.grant_id }
}

/** Whose the files are that a member of staff uploads. */
export function uploadedByStaff({ auth_context }: AuthenticatedMedusaRequest): UploadedBy {
  return { type: "user", id: auth_context.actor_id }
}

/**
 * Asks whether a file that no case has yet is its uploader's.
 * @throws Refusal `not_found`
 */
export function assertUploadedBy(
  file: { uploader_type: Uploader; uploader_id: string },
  by: UploadedBy
): void {
  if (file.uploader_type !== by.type || file.uploader_id !== by.id) refuse("not_found")
}
