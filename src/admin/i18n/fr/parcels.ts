import type * as en from "../en/parcels"

export const parcels: typeof en.parcels = {
  open: "Colis revenu",
  title: "Un colis est revenu, ou n’est pas envoyé",
  description:
    "Tout son contenu est repris. Vous direz ensuite où va chaque unité, et ce qui est remboursé.",
  parcel: "Colis",
  none: "Rien de cette commande n’a été emballé.",
  failed: "Impossible de charger les colis",
  option: "{{contents}} ({{state}})",
  state: { packed: "emballé", shipped: "expédié", delivered: "livré" },
  what: "Ce qui s’est passé",
  kind: {
    refused: "Le client l’a refusé",
    undeliverable: "Il n’a pas pu être distribué",
    canceled_parcel: "Il n’est pas envoyé du tout",
  },
  canceledHint: "L’expédition est annulée, pour que personne ne le remette au transporteur.",
  submit: "Reprendre le colis",
  done: "{{number}} a été créé et accepté",
  halfDone: "{{number}} a été créé. Le reste n’a pas pu être fait en entier.",
  mark: "N’habite pas à l’adresse indiquée",
  markHint: "Un avertissement figure sur toutes les commandes de ce client à cette adresse.",
  markDone: "L’adresse est signalée",
  clearDone: "L’adresse n’est plus signalée",
  warning:
    "Le client n’habite pas à l’adresse de cette commande : un colis en est revenu.",
  warningLink: "Voir le dossier",
}

export const parcelHistory: typeof en.parcelHistory = {
  parcel_canceled: "Expédition annulée, pour que le colis reste",
  address_marked: "Adresse signalée : le client n’y habite pas",
  address_cleared: "Adresse qui n’est plus signalée",
}
