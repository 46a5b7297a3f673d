import type { Words } from "../word-key"

export const health: Words["health"] = {
  title: "Santé",
  description:
    "Compare chaque dossier avec sa commande, ses paiements, ses mouvements de stock et ses avoirs. Le contrôle a lieu chaque nuit ; il ne change rien.",
  checkNow: "Contrôler maintenant",
  checked_one: "{{count}} commande contrôlée {{when}}",
  checked_other: "{{count}} commandes contrôlées {{when}}",
  neverTitle: "Pas encore contrôlé",
  neverDescription: "Le premier contrôle a lieu cette nuit à 2 h, ou maintenant.",
  wellTitle_one: "Tout concorde : {{count}} commande contrôlée",
  wellTitle_other: "Tout concorde : {{count}} commandes contrôlées",
  wellDescription:
    "Le {{when}}. Dossiers, commandes, paiements, stock et avoirs disent la même chose.",
  level: {
    critical: "Argent ou marchandises peut-être faux",
    warning: "En cours depuis trop longtemps",
  },
  expected: "Attendu",
  found: "Trouvé",
  nothing: "rien",
  order: "Commande n° {{number}}",
  byHand: "Seule une personne peut y remédier",
  confirm: "Réparer",
  repaired: "Réparé : les comptes concordent de nouveau",
  stillThere: "L’écart est toujours là. Voir le journal du serveur.",
  choice: {
    label: "Où sont les marchandises ?",
    is_there: "Elles sont déjà en stock",
    is_thereHint: "Rien n’est ajouté ; le mouvement est noté comme fait.",
    add_now: "Elles ne sont pas en stock",
    add_nowHint: "Elles sont ajoutées maintenant, là où elles devaient aller.",
  },
  repair: {
    balance_credit_line: "Corriger les lignes de crédit",
    balance_transactions: "Corriger les transactions",
    add_counterpart: "L’inscrire sur l’autre commande",
    finish_settlement: "Terminer",
    finish_approval: "Créer le retour de Medusa",
    finish_exchange: "Terminer l’échange",
    record_difference: "Enregistrer le paiement",
    match_stock: "Réserver selon l’échange",
    ask_for_difference: "Demander le bon montant",
    finish_receipt: "Informer le retour de Medusa",
    confirm_stock: "Dire où sont les marchandises",
    issue_credit_note: "Émettre l’avoir",
    send_events: "Envoyer les événements",
  },
  does: {
    balance_credit_line:
      "Ajoute à la commande une ligne de crédit de la différence, pour que son total dise ce que dit le règlement. Aucun argent ne bouge.",
    balance_transactions:
      "Ajoute à la commande une transaction de la différence, pour qu’elle dise ce qui a été payé. Aucun argent ne bouge.",
    add_counterpart:
      "Ajoute la transaction à la commande vers laquelle le montant a été transféré. Aucun argent ne bouge.",
    finish_settlement: "Reprend là où il a été interrompu : inscrit ce qui manque aux comptes de la commande.",
    finish_approval: "Crée dans Medusa le retour que le dossier attend, ou retrouve celui qui existe.",
    finish_exchange:
      "Crée dans Medusa les nouveaux articles de l’échange, ou les retire de la commande, comme le dit le dossier.",
    record_difference:
      "Note que la différence est payée, comme à l’arrivée d’un paiement. Aucun argent ne bouge.",
    match_stock:
      "Réserve de nouveau le stock des nouveaux articles à expédier, ou libère ce qui reste réservé pour un échange annulé.",
    ask_for_difference: "Remet le paiement ouvert à la différence de l’échange. Aucun argent ne bouge.",
    finish_receipt:
      "Dit au retour de Medusa ce qui est arrivé et ce qui n’est plus attendu, et met en stock ce qui manque avec.",
    confirm_stock: "Comptez d’abord les marchandises : le stock change selon votre réponse.",
    issue_credit_note: "Prend le numéro suivant de la série du jour. Un numéro n’est jamais rendu.",
    send_events: "Remet les événements de nouveau. Qui les écoute peut en recevoir un deux fois.",
  },
  finding: {
    lines_multiplied:
      "Des modifications simultanées ont laissé plusieurs rangées pour une ligne de la commande. Faites supprimer les rangées en trop par un développeur.",
    order_total_differs:
      "Le total enregistré de la commande n’est pas celui de ses lignes. Toute modification de la commande le fait recalculer par Medusa.",
    pending_differs:
      "Retours, paiements et règlements n’expliquent pas le solde de la commande. Comparez ses transactions et lignes de crédit avec les règlements.",
    settlement_lines_differ:
      "Les lignes d’un règlement ne font pas le montant dû : il a été modifié dans la base. Remettez ce que dit son avoir.",
    settlement_overpaid:
      "Un règlement a été payé au-delà de son montant. Réclamez la différence au client, ou laissez-la en geste commercial.",
    settlement_unbooked:
      "Un règlement a été interrompu avant d’être inscrit aux comptes de la commande. Une tâche le termine chaque minute.",
    void_unbooked:
      "L’annulation d’un règlement a été interrompue avant d’être inscrite aux comptes. Une tâche la termine chaque minute.",
    credit_line_missing: "La commande n’a pas de ligne de crédit pour un règlement.",
    credit_line_doubled: "La commande a plusieurs lignes de crédit pour un règlement.",
    credit_line_differs: "La ligne de crédit d’un règlement a un autre montant.",
    void_credit_line_missing: "Un règlement a été annulé, et les comptes de la commande l’ont encore.",
    credit_line_unknown:
      "La commande a une ligne de crédit pour un règlement qui n’existe pas. Faites chercher sa cause par un développeur.",
    transaction_missing: "Un remboursement payé manque dans les transactions de la commande.",
    transaction_doubled: "Un remboursement figure plusieurs fois dans les transactions de la commande.",
    transaction_differs:
      "Les transactions de la commande ont un autre montant pour un remboursement. S’il n’est pas payé selon le dossier, vérifiez d’abord.",
    transaction_unknown:
      "La commande a une transaction pour un remboursement qui n’existe pas. Faites chercher sa cause par un développeur.",
    counterpart_missing: "Un montant a été transféré vers une autre commande, qui ne l’a pas.",
    refund_missing:
      "Un remboursement est payé selon le dossier, mais Medusa ne le connaît pas. Vérifiez chez le prestataire de paiement.",
    refund_unrecorded:
      "Medusa a un remboursement que le dossier ne dit pas payé. Vérifiez chez le prestataire de paiement.",
    refund_doubled:
      "Medusa a plusieurs remboursements pour un seul du dossier. Vérifiez chez le prestataire de paiement.",
    refund_differs:
      "Medusa a remboursé un autre montant. Vérifiez chez le prestataire de paiement.",
    refunds_exceed_captured:
      "Plus a été remboursé que ce qui avait été encaissé. Vérifiez chez le prestataire de paiement.",
    reimbursement_unclear:
      "Personne ne sait si le prestataire a payé. Vérifiez chez lui, puis dites-le dans le dossier.",
    reimbursement_stuck:
      "Un paiement est en cours depuis trop longtemps. Une tâche redemande chaque minute ; s’il reste, lisez le journal du serveur.",
    gift_card_missing:
      "Une carte cadeau a été donnée selon le dossier, et n’existe pas. Émettez-en une à la main et donnez son code au client.",
    gift_card_differs: "Une carte cadeau a une autre valeur. Corrigez son solde à la main.",
    store_credit_missing:
      "Un crédit boutique a été donné selon le dossier, et n’est pas sur le compte du client. Créditez-le à la main.",
    store_credit_doubled:
      "Un crédit boutique a été inscrit plusieurs fois. Débitez le reste à la main, s’il n’est pas dépensé.",
    store_credit_differs: "Un autre montant de crédit boutique a été inscrit. Corrigez le compte à la main.",
    coupon_missing:
      "Un bon de réduction a été donné selon le dossier, et la promotion n’existe pas. Créez-en une à la main et donnez son code au client.",
    credit_note_missing: "Un règlement approuvé doit de l’argent, mais n’a pas d’avoir.",
    counter_note_missing: "Un règlement a été annulé, mais aucun contre-avoir n’annule son avoir.",
    credit_note_chain_broken:
      "Un avoir rompt la chaîne de sa série : la base a été modifiée. Comparez avec une sauvegarde et prévenez votre comptable.",
    item_counts_differ:
      "Plus d’unités reçues qu’approuvées, ou approuvées que demandées. Faites examiner le dossier par un développeur.",
    units_differ:
      "Le nombre d’unités rangées n’est pas celui des unités reçues. Faites examiner le dossier par un développeur.",
    resolved_units_differ:
      "Le nombre d’unités traitées n’est pas celui des règlements, ou elles ne sont jamais arrivées. Faites examiner le dossier par un développeur.",
    line_returned_too_often:
      "Plus d’unités d’une ligne sont en retour qu’il n’en a été expédié. Annulez le retour en trop.",
    core_return_missing: "Le dossier attend des unités, mais Medusa n’a pas de retour pour lui.",
    core_return_canceled:
      "Le retour de Medusa a été annulé, mais le dossier n’est pas terminé. Annulez le dossier ou clôturez-le.",
    core_return_differs:
      "Le retour de Medusa a d’autres unités que le dossier (reçues / en tout). S’il en a plus, recevez-les dans le dossier.",
    exchange_units_missing:
      "De nouveaux articles d’un échange sont à envoyer, mais ne sont pas sur la commande de Medusa.",
    exchange_units_differ:
      "De nouveaux articles d’un échange ont un autre prix sur la commande que convenu. Annulez l’échange, ou corrigez la commande.",
    exchange_units_left:
      "Un échange a été annulé, mais ses nouveaux articles sont encore sur la commande. Ne les expédiez pas.",
    exchange_units_closed_short:
      "La commande garde plus de nouveaux articles qu’il n’en revient d’anciens. N’expédiez pas les autres : la réparation les retire de la commande et rend ce qui a été payé pour eux.",
    exchange_stock_left:
      "Un échange a été annulé, mais du stock lui est encore réservé.",
    exchange_stock_missing:
      "Aucun stock n’est réservé pour de nouveaux articles à expédier. Réservez-le avant que quelqu’un d’autre ne les achète.",
    difference_unrecorded: "La différence d’un échange est arrivée, et l’échange ne le sait pas.",
    difference_collection_differs: "Il est demandé au client un autre montant que la différence de l’échange.",
    difference_not_given_back:
      "De l’argent est arrivé pour un échange abandonné, ou en trop, et n’a pas pu être rendu automatiquement. Rendez-le à la main.",
    advance_unrecorded: "Le prix d’anciens articles qui ne sont pas revenus a été payé, et l’échange ne le sait pas.",
    movement_missing:
      "Des unités sont arrivées sans mouvement de stock. Comptez le stock et corrigez-le à la main.",
    stock_unconfirmed:
      "Des marchandises ont été reçues quand le serveur s’est arrêté : personne ne sait si elles sont en stock.",
    events_unsent: "Des événements du dossier n’ont pas été envoyés : des e-mails ne sont peut-être pas partis.",
    process_stuck:
      "Le traitement du dossier a été interrompu et n’a pas pu être terminé. Regardez le dossier et faites le reste à la main.",
  },
}
