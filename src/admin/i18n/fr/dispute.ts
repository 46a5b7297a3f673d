import type { Words } from "../word-key"

export const dispute: Words["dispute"] = {
  title: "Enquête",
  editTitle: "Enquête et transporteur",
  editDescription: "Seule l’équipe le voit.",
  saved: "Enregistré",
  investigationNote: "Ce que l’enquête a montré",
  noInvestigation: "Rien pour l’instant",
  investigationPlaceholder: "Preuve de livraison, réponse du transporteur, dires du client",
  carrierClaimNumber: "Réclamation auprès du transporteur",
  noCarrierClaim: "Aucune",
  carrierAmountRecovered: "Versé par le transporteur",
  carrierAmountHint:
    "Pour vos propres chiffres : ni le dû du client ni les comptes de la commande n’en changent.",
  nothingRecovered: "Rien",
}
