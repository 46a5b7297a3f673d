/** Words of moving received units on. */
export const moveUnits = {
  action: "Déplacer des unités",
  title: "Déplacer des unités de {{number}}",
  description:
    "Dites où vont les unités reçues : retour en vente, quarantaine, mise au rebut. Le stock suit, au départ et à l’arrivée.",
  submit: "Déplacer",
  summary_one: "{{count}} unité va ailleurs.",
  summary_other: "{{count}} unités vont ailleurs.",
  nothing: "Changez la destination d’unités.",
  done_one: "{{count}} unité déplacée",
  done_other: "{{count}} unités déplacées",
}
