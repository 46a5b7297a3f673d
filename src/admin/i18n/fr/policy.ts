/** Les mots des conditions de retour. */
export const policy = {
  title: "Conditions de retour",
  description:
    "Ce qui peut être retourné, et jusqu’à quand. Si plusieurs conditions conviennent à une commande, la plus prioritaire s’applique, et à égalité la plus ancienne. Sans aucune, tout ce qui a été expédié peut être retourné.",
  create: "Créer des conditions",
  createTitle: "Créer des conditions de retour",
  editTitle: "Modifier « {{name}} »",
  formDescription:
    "Les clients y sont tenus. L’équipe voit ce qu’elles disent et peut en décider autrement, avec un motif.",
  created: "Conditions créées",
  saved: "Conditions enregistrées",
  deleted: "Conditions supprimées",
  delete: "Supprimer",
  deleteTitle: "Supprimer « {{name}} » ?",
  deleteDescription:
    "Les commandes sont désormais jugées selon les autres conditions. Les dossiers gardent ce que celles-ci en ont dit.",
  emptyTitle: "Pas encore de conditions",
  emptyDescription:
    "Tout ce qui a été expédié peut être retourné, sans limite de temps. Essayez des conditions sur des commandes passées avant de les activer.",
  enabled: "Activées",
  disabled: "Désactivées",
  autoApproves: "Acceptent d’elles-mêmes",
  priority: "Priorité",
  priorityValue: "Priorité {{value}}",
  version: "Version {{value}}",
  places_one: "{{count}} lieu",
  places_other: "{{count}} lieux",
  placesAndMore: "{{names}} +{{more}}",
  everywhere: "Partout",

  fields: {
    name: "Nom",
    nameHint: "Seule l’équipe le voit.",
    isEnabled: "Activées",
    isEnabledHint: "Des conditions désactivées peuvent tout de même être essayées.",
    autoApprove: "Accepter d’elles-mêmes",
    autoApproveHint:
      "La demande d’un client est acceptée aussitôt si chaque ligne peut être retournée. Remboursements et avoirs en boutique seulement : un échange ou une réparation demande que quelqu’un s’en occupe.",
    priorityHint: "La plus élevée qui convient à une commande s’applique.",
    regions: "Régions",
    regionsHint: "Aucune choisie : toutes.",
    salesChannels: "Canaux de vente",
    salesChannelsHint: "Aucun choisi : tous.",
    where: "Où elles s’appliquent",
    rules: "Règles",
    rulesHint: "Toutes les règles sont posées, et le client apprend toutes les raisons à la fois.",
    verdict: "Alors",
    days: "Jours",
    daysHint: "Vide : sans limite",
    from: "Comptés à partir de",
    group: "Groupes de clients",
    region: "Régions",
    max: "Retours acceptés",
    within: "En jours",
    scope: "Articles",
    currency: "Au-dessus de, en {{currency}}",
    another: "Une autre pour d’autres articles",
    remove: "Retirer",
    search: "Rechercher",
    nothingFound: "Rien trouvé",
  },

  verdict: { yes: "Peut être retourné", review: "À examiner", no: "Ne peut être retourné" },
  objection: { no: "Le retour est refusé", review: "Quelqu’un examine la demande" },
  from: { ordered: "la commande", delivered: "la livraison" },
  scope: { all: "Tous les articles", only: "Certains seulement", except: "Tous sauf certains" },

  selection: {
    product_ids: "Produits",
    collection_ids: "Collections",
    category_ids: "Catégories",
    tag_ids: "Étiquettes",
    type_ids: "Types",
  },

  rule: {
    window: {
      title: "Délai de retour",
      hint: "En jours calendaires de la boutique, jusqu’à minuit du dernier. Sans date de livraison, l’expédition compte, sinon la commande.",
    },
    delivered: { title: "Livré", hint: "Ce qui n’est pas encore arrivé ne peut être retourné." },
    final_sale: { title: "Vente ferme", hint: "Ces articles sont vendus sans retour possible." },
    price_above: {
      title: "Prix",
      hint: "Une unité qui a coûté plus cher, taxes comprises. Une devise sans montant n’a pas de limite.",
    },
    too_many_returns: {
      title: "Trop de retours",
      hint: "Demandes du même client ou de la même adresse e-mail, hormis celles refusées ou annulées.",
    },
    nothing_paid: { title: "Rien de payé", hint: "Rien n’a encore été payé pour la commande." },
    customer_group: { title: "Groupes de clients", hint: "Les clients de l’un de ces groupes." },
    region: { title: "Régions", hint: "Les commandes de l’une de ces régions." },
  },

  code: {
    returns_disabled: "Les retours sont désactivés",
    quantity_exceeds_returnable: "Plus d’unité à retourner",
    window_over: "Le délai de retour est dépassé",
    not_delivered: "Pas encore livré",
    final_sale: "Vente ferme",
    price_above: "Le prix dépasse la limite",
    customer_group: "Groupe de clients",
    region: "Région",
    too_many_returns: "Trop de retours",
    nothing_paid: "Rien de payé",
  },

  problem: {
    missing: "Il manque quelque chose ici.",
    empty: "Choisissez-en au moins un.",
    negative: "La valeur ne peut être négative.",
    not_a_whole_number: "La valeur doit être un nombre entier.",
    out_of_range: "La valeur est hors limites.",
    too_many_decimals: "La devise a moins de décimales.",
    missing_selection: "Dites quels articles sont vendus sans retour possible.",
    said_twice: "Une autre règle demande la même chose pour les mêmes articles.",
    no_and_review: "Une autre règle en décide autrement.",
    never_applies: "Les conditions ne s’y appliquent pas : cette règle ne serait jamais posée.",
    only_for_and_except: "Ce que la règle vise ne peut en être exclu.",
    other: "Les conditions se contredisent ici.",
  },

  trial: {
    action: "Essayer sur des commandes passées",
    title: "« {{name}} » sur des commandes passées",
    description:
      "Ce qu’elles diraient si chaque ligne des dernières commandes était demandée aujourd’hui. Rien n’est modifié.",
    running: "Essai en cours…",
    close: "Fermer",
    orders_one: "{{count}} commande",
    orders_other: "{{count}} commandes",
    reasons: "Pourquoi",
    lines_one: "{{count}} ligne",
    lines_other: "{{count}} lignes",
    until: "jusqu’au {{date}}",
    none: "Aucune commande à laquelle elles s’appliqueraient pour le moment.",
    perOrder: "Commande par commande",
  },

  advice: {
    override:
      "Les conditions refusent une ligne choisie : dites plus bas pourquoi elle est acceptée tout de même.",
    overrideMissing: "Dites pourquoi c’est accepté bien que les conditions le refusent.",
  },

  history: {
    verdict: "{{name}}, version {{version}} : {{verdict}}",
    approved: "Selon les conditions de retour, version {{version}}",
    line: "{{title}} : {{reasons}}",
  },
}
