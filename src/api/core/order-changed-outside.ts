import type { QuietChange } from "../../workflows/events"

/** The name in the history of a case for a change of its order by Medusa's own admin routes. */
export const ORDER_CHANGED_OUTSIDE = "order_changed_outside" satisfies QuietChange
