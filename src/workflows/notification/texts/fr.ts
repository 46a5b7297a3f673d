import type { MailFacts, MailTexts } from "../mail"

const items = (facts: MailFacts) =>
  facts.items.map(({ title, quantity }) => `${quantity} × ${title}`).join("\n")

export const fr: MailTexts = {
  customer: {
    "rma.requested": (facts) => ({
      subject: `Nous avons bien reçu votre demande ${facts.number}`,
      paragraphs: [
        `Votre demande ${facts.number} pour la commande ${facts.order} nous est parvenue.`,
        items(facts),
        "Nous l’examinons et vous écrirons dès qu’une décision sera prise.",
      ],
    }),
    "rma.approved": (facts) => ({
      subject: `Votre retour ${facts.number} est accepté`,
      paragraphs: [
        `Nous avons accepté votre demande ${facts.number} pour la commande ${facts.order}.`,
        items(facts),
        facts.return_address && `Merci d’envoyer les articles à :\n${facts.return_address}`,
        facts.return_by && `Ils doivent être expédiés au plus tard le ${facts.return_by}.`,
        facts.instructions,
      ],
    }),
    "rma.rejected": (facts) => ({
      subject: `À propos de votre demande ${facts.number}`,
      paragraphs: [
        `Nous ne pouvons pas accepter votre demande ${facts.number} pour la commande ${facts.order}.`,
        facts.reason && `Motif : ${facts.reason}`,
      ],
    }),
    "rma.goods_received": (facts) => ({
      subject: `Nous avons reçu vos articles (${facts.number})`,
      paragraphs: [
        `Des articles de votre retour ${facts.number} sont arrivés.`,
        "Nous les contrôlons et vous écrirons pour la suite.",
      ],
    }),
    "rma.closed_short": (facts) => ({
      subject: `Le retour ${facts.number} est arrivé incomplet`,
      paragraphs: [
        `Nous n’attendons plus le reste de votre retour ${facts.number}.`,
        facts.reason && `Motif : ${facts.reason}`,
      ],
    }),
    "reimbursement.paid": (facts) => ({
      subject: `Votre remboursement pour ${facts.number}`,
      paragraphs: [
        facts.amount && `Nous avons remboursé ${facts.amount} pour votre retour ${facts.number}.`,
        "Quelques jours peuvent s’écouler avant que la somme n’apparaisse sur votre compte.",
      ],
    }),
    "rma.completed": (facts) => ({
      subject: `Votre retour ${facts.number} est terminé`,
      paragraphs: [`Votre retour ${facts.number} pour la commande ${facts.order} est terminé.`],
    }),
    "rma.canceled": (facts) => ({
      subject: `Votre demande ${facts.number} est annulée`,
      paragraphs: [`La demande ${facts.number} pour la commande ${facts.order} est annulée.`],
    }),
    "rma.reopened": (facts) => ({
      subject: `Votre retour ${facts.number} est rouvert`,
      paragraphs: [
        `Nous avons rouvert le retour ${facts.number} de la commande ${facts.order}.`,
        facts.return_by && `Les articles doivent être expédiés au plus tard le ${facts.return_by}.`,
      ],
    }),
  },
  shop: {
    "rma.requested": (facts) => ({
      subject: `Nouvelle demande ${facts.number} pour la commande ${facts.order}`,
      paragraphs: [
        `Le dossier ${facts.number} a été ouvert pour la commande ${facts.order} et attend une décision.`,
        items(facts),
      ],
    }),
    "rma.canceled": (facts) => ({
      subject: `${facts.number} est annulé`,
      paragraphs: [`La demande ${facts.number} pour la commande ${facts.order} est annulée.`],
    }),
    "reimbursement.failed": (facts) => ({
      subject: `Un remboursement de ${facts.number} a échoué`,
      paragraphs: [
        `${facts.amount ?? "La somme"} n’a pas pu être remboursée pour ${facts.number}. Ouvrez le dossier pour réessayer ou payer autrement.`,
        facts.failure && `Réponse du prestataire : ${facts.failure}`,
      ],
    }),
  },
}
