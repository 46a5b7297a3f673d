import type { PolicyQuestion } from "../eligibility-rule"

/** Is the order of none of the regions? */
export const notOfRegion: PolicyQuestion<"region"> = ({ region_ids }, { region_id }) =>
  region_id !== null && region_ids.includes(region_id) ? { region_id } : null
