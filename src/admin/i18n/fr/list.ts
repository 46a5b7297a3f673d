import type * as en from "../en/list"

/** Mots de la liste des RMA : ses filtres enregistrés, et ce que l’on fait à plusieurs RMA à la fois. */
export const savedFilters: typeof en.savedFilters = {
  label: "Filtres enregistrés",
  all: "Tous",
  toDo: "À faire aujourd’hui",
  save: "Enregistrer le filtre",
  more: "Plus sur le filtre {{name}}",
  rename: "Renommer",
  replace: "Enregistrer ce qui est affiché",
  remove: "Supprimer",
  createTitle: "Enregistrer le filtre",
  createDescription:
    "Toute l’équipe le trouve au-dessus de la liste. Une période comme « 7 derniers jours » avance avec le temps.",
  renameTitle: "Renommer le filtre",
  renameDescription: "Toute l’équipe voit le nouveau nom.",
  name: "Nom",
  namePlaceholder: "Black Friday",
  created: "Filtre enregistré",
  updated: "Filtre enregistré",
  removeTitle: "Supprimer le filtre {{name}} ?",
  removeDescription: "Plus aucun collègue ne le trouvera. Les RMA restent tels quels.",
  removed: "Filtre supprimé",
}

export const period: typeof en.period = {
  today: "Aujourd’hui",
  last_7_days: "7 derniers jours",
  last_30_days: "30 derniers jours",
  this_month: "Ce mois-ci",
}

export const listFilter: typeof en.listFilter = {
  unread: "Messages non lus",
  toDo: "À faire",
  toDoOnly: "Seulement ce qui attend l’équipe",
  action: "Action de retour",
  reason: "Motif de retour",
  category: "Catégorie de motifs",
}

export const bulk: typeof en.bulk = {
  selected_one: "{{count}} sélectionné",
  selected_other: "{{count}} sélectionnés",
  selectAll: "Tout sélectionner sur cette page",
  select: "Sélectionner {{number}}",
  acknowledgeTitle: "Prendre en charge des RMA",
  acknowledgeDescription: "Indique que l’équipe les a pris en charge.",
  approveTitle: "Accepter des RMA",
  approveDescription: "Chacun est accepté tel que demandé, avec le délai de la boutique.",
  rejectTitle: "Refuser des RMA",
  rejectDescription: "Tous les clients reçoivent la même raison.",
  reason: "Raison",
  reasonPlaceholder: "Que doivent savoir ces clients ?",
  submitAcknowledge_one: "Prendre en charge {{count}} RMA",
  submitAcknowledge_other: "Prendre en charge {{count}} RMA",
  submitApprove_one: "Accepter {{count}} RMA",
  submitApprove_other: "Accepter {{count}} RMA",
  submitReject_one: "Refuser {{count}} RMA",
  submitReject_other: "Refuser {{count}} RMA",
  tryAgain_one: "Réessayer {{count}} RMA",
  tryAgain_other: "Réessayer {{count}} RMA",
  progress: "{{done}} sur {{total}}",
  notPossible: "Impossible en l’état : {{status}}",
  waiting: "En attente",
  running: "En cours",
  done: "Fait",
  allDone_one: "{{count}} RMA traité",
  allDone_other: "{{count}} RMA traités",
  someFailed: "{{done}} sur {{total}} traités. Voyez ci-dessous lesquels ont échoué, et pourquoi.",
  nothing: "Aucun des RMA sélectionnés ne le permet.",
}

export const extend: typeof en.extend = {
  title: "Prolonger le délai de {{number}}",
  description: "Le client peut renvoyer les articles jusqu’à la fin de ce jour.",
  returnBy: "Nouveau délai",
  returnByHint: "Jusqu’à présent : {{date}}",
  noDeadline: "aucun délai",
  until: "Jusqu’au {{date}}",
  reason: "Raison",
  reasonPlaceholder: "Pourquoi ce client a-t-il plus de temps ?",
  submit: "Prolonger le délai",
  done: "{{number}} : délai prolongé",
}

export const adoption: typeof en.adoption = {
  badge: "Créé dans Medusa",
  hint: "Ce retour a été créé dans la fenêtre de la commande le {{date}}.",
}
