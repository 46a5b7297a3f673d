/** Words of what was found out about goods that never arrived, or arrived broken. */
export const dispute = {
  title: "Investigation",
  editTitle: "Investigation and carrier",
  editDescription: "Only staff sees this.",
  saved: "Saved",
  investigationNote: "What was found out",
  noInvestigation: "Nothing yet",
  investigationPlaceholder: "Proof of delivery, what the carrier answered, what the customer says",
  carrierClaimNumber: "Claim at the carrier",
  noCarrierClaim: "None",
  carrierAmountRecovered: "Paid by the carrier",
  carrierAmountHint:
    "For your own figures: it changes neither what the customer is owed nor the books of the order.",
  nothingRecovered: "Nothing",
}
