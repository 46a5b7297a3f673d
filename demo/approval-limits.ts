/** Who the demo's limit is of. Users have random ids, and the configuration is read before anybody is there. */
export const CLERK_ID = "user_demo_sam"

/** Above this, in major units, the clerk's settlements wait for the merchant, who has no limit to speak of. */
export const APPROVAL_LIMITS = {
  [CLERK_ID]: { eur: 60, jpy: 10_000, kwd: 20 },
  "*": { eur: 100_000, jpy: 10_000_000, kwd: 30_000 },
}
