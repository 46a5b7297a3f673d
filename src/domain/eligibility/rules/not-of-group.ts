import type { PolicyQuestion } from "../eligibility-rule"

/** Is the customer in none of the groups? A guest is in none. */
export const notOfGroup: PolicyQuestion<"customer_group"> = (
  { group_ids },
  { customer_group_ids }
) => {
  const found = group_ids.filter((id) => customer_group_ids.includes(id))
  return found.length ? { group_ids: found } : null
}
