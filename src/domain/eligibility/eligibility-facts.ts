/** What the rules ask about units of one order line. All quantities count units. */
export type EligibilityFacts = {
  returns_enabled: boolean
  returnable_quantity: number
  /** How many are asked about; 1 for "may any of it come back?". */
  requested_quantity: number
}
