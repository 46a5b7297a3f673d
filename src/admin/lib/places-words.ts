import type { AdminReturnPolicy } from "../../types/http"
import type { Thing } from "../hooks/api/return-policies"
import type { Translate } from "../hooks/use-words"

/** How many places are named; a policy for each country of Europe would fill the screen. */
const MOST_NAMED = 2

type Where = Pick<AdminReturnPolicy, "region_ids" | "sales_channel_ids">

/**
 * Where a policy applies: "France, EU +1". Places that are gone, or not read yet, are counted; where none
 * has a name there is only the count.
 */
export function placesWords(policy: Where, places: Thing[], t: Translate): string {
  const ids = [...(policy.region_ids ?? []), ...(policy.sales_channel_ids ?? [])]
  if (ids.length === 0) return t("policy.everywhere")
  const named = places.filter(({ id }) => ids.includes(id)).slice(0, MOST_NAMED)
  if (named.length === 0) return t("policy.places", { count: ids.length })
  const names = named.map(({ label }) => label).join(", ")
  const more = ids.length - named.length
  return more > 0 ? t("policy.placesAndMore", { names, more }) : names
}
