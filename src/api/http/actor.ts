import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Actor } from "../../workflows/actor"

/** Who sent the request, as the history names it: a secret API key acts as staff. */
export function actorOf({ auth_context }: AuthenticatedMedusaRequest): Actor {
  const type = auth_context.actor_type === "customer" ? "customer" : "user"
  return { type, id: auth_context.actor_id }
}
