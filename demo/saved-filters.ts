import type { ReturnReasonName } from "../integration-tests/factories/catalogue"
import type { CreateSavedFilterInput } from "../src/workflows"

type SavedSearch = Omit<CreateSavedFilterInput, "actor">

/** The searches of the list that the demo's staff keep. */
export function savedFiltersOf(reasons: Record<ReturnReasonName, string>): SavedSearch[] {
  return [
    { name: "Unanswered messages", query: { unread: "true" } },
    { name: "Here and not paid back", query: { goods: ["received"], money: ["owed"] } },
    {
      name: "Carrier damage, 30 days",
      query: { reason_id: [reasons.carrier_damage], period: "last_30_days" },
    },
  ]
}
