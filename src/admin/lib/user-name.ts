import type { HttpTypes } from "@medusajs/framework/types"
import { fullName } from "./full-name"

/** A colleague as others know them. */
export function userName(user: HttpTypes.AdminUser): string {
  return fullName(user) || user.email
}
