import { refuse } from "../refusals"
import type { MessageAuthor, RmaStatus } from "../words"

/**
 * Whether somebody may write in the thread of a case. A draft is staff's own: its customer must not
 * learn that it exists, and what staff wrote there would reach nobody. Closed cases stay open for
 * questions.
 *
 * @throws Refusal `not_found` (customer), `transition_not_allowed` (staff)
 */
export function assertMayWrite({ status }: { status: RmaStatus }, author: MessageAuthor): void {
  if (status !== "draft") return
  if (author === "customer") refuse("not_found")
  refuse("transition_not_allowed", { status, event: "write_to_the_customer" })
}
