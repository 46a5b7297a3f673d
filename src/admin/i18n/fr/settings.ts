/** Words of Settings → Returns. */
export const settings = {
  title: "Retours",

  nav: {
    label: "Réglages des retours",
    general: "Général",
    reasons: "Motifs",
    actions: "Actions",
    policies: "Règles",
    mails: "E-mails",
  },

  general: {
    returnsEnabled: "Les clients peuvent demander un retour",
  },
}
