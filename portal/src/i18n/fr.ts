import type { Words } from "./word-key"

/** What the portal says, in French. The spaces before two-part punctuation do not break. */
export const fr: Words = {
  common: {
    back: "Retour",
    continue: "Continuer",
    remove: "Retirer",
    retry: "Réessayer",
    loading: "Chargement…",
    sending: "Envoi…",
    optional: "facultatif",
    required: "Merci de remplir ce champ.",
    showMore: "Afficher plus",
    language: "Langue",
    skip: "Aller au contenu",
    order: "Commande {{number}}",
    orderedOn: "Commandé le {{date}}",
    quantityOf: "{{quantity}} × {{title}}",
    signOut: "Se déconnecter",
    fixErrors_one: "Un point manque encore ou n’est pas correct. Il est signalé ci-dessous.",
    fixErrors_other:
      "{{count}} points manquent encore ou ne sont pas corrects. Ils sont signalés ci-dessous.",
  },

  titles: {
    portal: "Retours",
    notFound: "Page introuvable",
  },

  closed: {
    title: "Bientôt disponible",
    noKey:
      "Cette boutique n’a pas encore ouvert sa page de retours. Merci de la contacter. (Pour la boutique : créez une clé d’API publique dans les paramètres.)",
    offline:
      "La boutique est injoignable pour le moment. Vérifiez votre connexion, puis réessayez.",
  },

  missing: {
    title: "Il n’y a rien ici",
    text: "Cette page n’existe pas, ou elle appartient à quelqu’un d’autre.",
    home: "Voir mes retours",
  },

  failed: {
    title: "Chargement impossible",
  },

  signIn: {
    title: "Retours et aide pour une commande",
    intro: "Connectez-vous, ou utilisez le numéro de votre commande. C’est l’affaire d’une minute.",
    ended: "Merci de vous identifier à nouveau : par sécurité, l’accès se ferme après un moment.",
    linkEnded:
      "Ce lien n’est plus valable. Connectez-vous, ou utilisez le numéro de votre commande, pour retrouver votre retour.",
    how: "Comment souhaitez-vous continuer ?",
    withAccount: "Avec mon compte",
    withOrder: "Avec mon numéro de commande",
    email: "Adresse e-mail",
    password: "Mot de passe",
    submit: "Se connecter",
    wrong: "Cette adresse e-mail et ce mot de passe ne vont pas ensemble.",
    orderNumber: "Numéro de commande",
    orderNumberHint: "Il figure dans la confirmation de votre commande, par exemple 1042.",
    orderEmail: "Adresse e-mail de la commande",
    sendCode: "Recevoir un code",
    codeTitle: "Saisissez le code reçu par e-mail",
    codeSent:
      "Si la commande {{number}} appartient à {{email}}, un e-mail avec un code est en route. Le code est valable dix minutes.",
    code: "Code",
    openOrder: "Ouvrir ma commande",
    wrongCode:
      "Ce code n’est pas le bon ou n’est plus valable. Vérifiez-le, ou demandez-en un autre.",
    anotherCode: "Envoyer un autre code",
    anotherSent: "Un autre code est en route.",
    changeOrder: "Utiliser une autre commande ou adresse",
  },

  home: {
    title: "Mes retours",
    start: "Demander un retour",
    startForOrder: "Demander un retour pour la commande {{number}}",
    empty: "Aucun retour pour l’instant",
    emptyText:
      "Un article ne convient pas ou n’est jamais arrivé ? Dites-le-nous, nous trouverons une solution.",
    sent: "Votre demande {{number}} est envoyée",
    sentText:
      "Nous allons l’examiner et écrire à {{email}}. Vous pouvez tout suivre sur cette page.",
    requestedOn: "Demandé le {{date}}",
    unread_one: "{{count}} nouveau message",
    unread_other: "{{count}} nouveaux messages",
  },

  disabled: {
    title: "Les retours sont fermés",
    text: "Cette boutique n’accepte pas de nouvelle demande pour le moment. Vous pouvez toujours suivre les vôtres.",
  },

  orders: {
    title: "De quelle commande s’agit-il ?",
    empty: "Votre compte ne contient aucune commande",
    emptyText: "Vous avez commandé sans vous connecter ? Utilisez le numéro de votre commande.",
    items_one: "{{count}} article",
    items_other: "{{count}} articles",
  },

  steps: {
    progress: "Étape {{step}} sur {{of}}",
    order: "Commande",
    items: "Articles",
    details: "Précisions",
    check: "Vérification",
  },

  kindQuestion: "Que s’est-il passé ?",
  kind: {
    return: "Je souhaite renvoyer un article",
    dispute: "Un article n’est jamais arrivé",
    complaint: "Un article pose problème, mais je le garde",
  },
  kindHint: {
    return: "Il ne convient pas, est abîmé, ou n’est pas ce que vous attendiez.",
    dispute: "Le colis, ou une partie, ne vous est pas parvenu.",
    complaint: "Vous n’avez rien à renvoyer.",
  },
  kindName: {
    return: "Retour",
    refused: "Colis refusé",
    undeliverable: "Colis non distribué",
    canceled_parcel: "Colis arrêté en chemin",
    dispute: "Non reçu",
    complaint: "Réclamation",
  },

  items: {
    title: "Quels articles ?",
    howMany: "Combien de {{title}} ?",
    more: "Un de plus : {{title}}",
    fewer: "Un de moins : {{title}}",
    upTo_one: "{{count}} peut être renvoyé",
    upTo_other: "Jusqu’à {{count}} peuvent être renvoyés",
    ordered_one: "{{count}} commandé",
    ordered_other: "{{count}} commandés",
    until: "Possible jusqu’au {{date}}",
    not: "Ne peut pas être renvoyé",
    review: "À examiner par nos soins",
    none: "Choisissez au moins un article.",
    chosen_one: "{{count}} article choisi",
    chosen_other: "{{count}} articles choisis",
    nothing: "Rien de cette commande ne peut être renvoyé",
    nothingText:
      "Les raisons figurent ci-dessous. Si un article n’est jamais arrivé ou pose problème, indiquez-le ci-dessus.",
  },

  details: {
    title: "Dites-nous en plus",
    part: "{{quantity}} sur {{total}}",
    reason: "Pour quelle raison ?",
    chooseReason: "Choisissez",
    noReasons: "Cette boutique n’a pas encore indiqué de motifs. Merci de la contacter.",
    action: "Que souhaitez-vous ?",
    note: "Quel est le problème ?",
    noteHint: "Une phrase ou deux nous aident à décider vite.",
    noteTooLong: "Merci d’abréger : 10 000 caractères au plus.",
    photos: "Photos",
    photosRequired: "Pour ce motif, il nous faut au moins une photo.",
    photosHint: "Jusqu’à {{count}} fichiers de {{size}} au plus chacun.",
    addPhotos: "Ajouter des photos",
    uploading: "Envoi des fichiers…",
    removePhoto: "Retirer {{name}}",
    tooMany: "{{count}} fichiers au plus.",
    tooLarge: "{{name}} dépasse {{size}}.",
    wrongType:
      "{{name}} est d’un type qui ne peut pas être envoyé. Les photos et les fichiers PDF le peuvent.",
    split: "Un autre motif pour une partie",
    join: "Retirer cette partie",
    partQuantity: "Combien d’entre eux ?",
    duplicate:
      "Le même motif et le même souhait figurent deux fois pour le même article. Réunissez-les.",
    more: "À propos de votre achat",
    receivedOn: "Quand l’avez-vous reçu ?",
    receivedOnFuture: "Ce jour est encore à venir.",
    purchasePlace: "Où l’avez-vous acheté ?",
    purchasePlaceHint: "Le site ou le nom du magasin.",
    purchasePrice: "Combien l’avez-vous payé ?",
    purchasePriceHint: "En {{currency}}, par exemple {{example}}.",
    purchasePriceWrong: "Merci d’indiquer un montant, par exemple {{example}}.",
    customerNote: "Autre chose que nous devrions savoir ?",
  },

  check: {
    title: "Tout est-il exact ?",
    send: "Envoyer la demande",
    reason: "Motif",
    action: "Vous souhaitez",
    note: "Le problème",
    photos_one: "{{count}} photo ou fichier",
    photos_other: "{{count}} photos ou fichiers",
    receivedOn: "Reçu le",
    purchasePlace: "Acheté chez",
    purchasePrice: "Payé",
    customerNote: "Aussi",
    reviewNote: "Au moins un article doit d’abord être examiné par nos soins. Nous vous écrirons.",
  },

  status: {
    draft: "Brouillon",
    requested: "Envoyée",
    approved: "Acceptée",
    processing: "En cours",
    completed: "Terminée",
    rejected: "Refusée",
    expired: "Expirée",
    canceled: "Annulée",
  },

  now: {
    requested: "Nous examinons votre demande.",
    approvedSend: "Vous pouvez renvoyer les articles.",
    approvedSent: "Votre colis est en route vers nous.",
    approvedKeep: "Vous n’avez rien à renvoyer. Nous nous en occupons.",
    processing: "Vos articles sont arrivés. Nous nous en occupons.",
    completed: "Tout est réglé.",
    rejected: "Nous n’avons pas pu accepter cette demande.",
    expired: "Les articles ne nous sont pas parvenus à temps.",
    canceled: "Cette demande a été annulée.",
  },

  rma: {
    backToList: "Mes retours",
    progress: "Où en est votre demande",
    items: "Articles",
    reason: "Motif",
    action: "Vous souhaitez",
    yourWords: "Vous avez écrit",
    accepted_one: "{{count}} accepté",
    accepted_other: "{{count}} acceptés",
    ofRequested: "{{approved}} sur {{requested}} acceptés",
    rejection: "Pourquoi",
    details: "Précisions",
    receivedOn: "Reçu le",
    purchasePlace: "Acheté chez",
    purchasePrice: "Payé",
    customerNote: "Aussi",
    attachments: "Fichiers",
    byLink: "Vous êtes ici par le lien reçu par e-mail",
    byLinkText:
      "Il n’ouvre que ce retour. Connectez-vous, avec votre compte ou le numéro de votre commande, pour les voir tous ou en annuler un.",
    cancel: "Annuler cette demande",
    cancelSure: "Voulez-vous vraiment l’annuler ?",
    cancelYes: "Oui, l’annuler",
    cancelNo: "Non, la garder",
  },

  timeline: {
    requested: "Vous avez envoyé la demande",
    acknowledged: "Nous l’avons vue",
    approved: "Nous l’avons acceptée",
    rejected: "Nous l’avons refusée",
    shipped: "Vous avez envoyé le colis",
    received: "Les articles sont arrivés chez nous",
    partlyReceived: "Une partie des articles est arrivée chez nous",
    reimbursed: "{{amount}} vous ont été rendus",
    completed: "Tout est réglé",
    expired: "Le délai est passé",
    canceled: "La demande a été annulée",
    nextReview: "Nous l’examinons",
    nextShip: "Vous renvoyez les articles",
    nextReceive: "Nous les recevons et les contrôlons",
    nextSolution: "Vous obtenez votre solution",
    next: "À venir",
  },

  sendBack: {
    title: "Renvoyer les articles",
    by: "Merci de les envoyer au plus tard le {{date}}.",
    extended: "Cette date a été repoussée.",
    address: "Adresse de retour",
    slip: "Imprimer le bon de retour",
    slipHint: "Glissez-le dans le colis : il nous dit à qui il appartient.",
    label: "Imprimer l’étiquette d’expédition",
    labelTracking: "Numéro de suivi de l’étiquette",
  },

  tracking: {
    title: "Le colis est parti ?",
    text: "Donnez-nous le numéro de suivi, et nous saurons qu’il arrive.",
    carrier: "Transporteur",
    carrierHint: "Par exemple La Poste, DHL ou UPS.",
    number: "Numéro de suivi",
    add: "Enregistrer le numéro de suivi",
    saved: "Le numéro de suivi est enregistré.",
    yours: "Vos colis",
  },

  money: {
    title: "Votre argent",
    back: "{{amount}} rendus",
    paidOn: "Payé",
    pending: "En route",
    failed: "En cours de vérification par nos soins",
    original_payment: "sur votre moyen de paiement",
    store_credit: "en avoir",
    gift_card: "en carte cadeau",
    manual: "par virement ou en espèces",
    replacement_order: "par une nouvelle commande",
  },

  messages: {
    title: "Messages",
    empty: "Aucun message pour l’instant. Écrivez-nous ici si vous avez une question.",
    you: "Vous",
    shop: "La boutique",
    write: "Votre message",
    attach: "Joindre des fichiers",
    send: "Envoyer le message",
    sent: "Votre message est envoyé.",
    download: "Ouvrir {{name}}",
  },

  refusals: {
    unknown: "Une erreur est survenue. Rien de ce que vous avez écrit n’est perdu. Réessayez dans un instant.",
    offline:
      "La boutique est injoignable. Rien de ce que vous avez écrit n’est perdu. Vérifiez votre connexion, puis réessayez.",
    invalid_data: "Une de vos saisies n’est pas valable. Merci de la vérifier.",
    quantity_exceeds_returnable:
      "Autant d’articles ne peuvent plus être renvoyés. Merci d’en choisir moins.",
    returns_disabled: "Cette boutique n’accepte pas de nouvelle demande pour le moment.",
    not_eligible: "Les conditions de retour de cette boutique ne le permettent pas.",
    duplicate_item:
      "Le même article figure deux fois dans votre demande, avec le même motif et le même souhait.",
    unauthorized: "Votre accès est terminé. Merci de vous identifier à nouveau.",
    not_found: "Cela n’existe pas, ou appartient à quelqu’un d’autre.",
    transition_not_allowed: "La demande a avancé entre-temps, ce n’est donc plus possible.",
    order_change_open: "Cette commande est en cours de modification. Réessayez plus tard.",
    order_busy: "Quelqu’un travaille sur cette commande. Réessayez dans un instant.",
    order_canceled: "Cette commande a été annulée.",
    already_settled:
      "De l’argent a déjà été rendu pour cette demande, elle ne peut donc plus être annulée.",
    idempotency_key_reused:
      "Cette demande a déjà été envoyée. Vous la trouverez dans « Mes retours ».",
    idempotency_in_progress: "Votre demande est en cours d’envoi. Merci de patienter un instant.",
    too_large: "Un fichier est trop volumineux.",
    unsupported_type: "Ce type de fichier ne peut pas être envoyé.",
    too_many_tries: "Trop d’essais. Merci d’attendre un moment avant le suivant.",
  },
}
