import type { MailFacts, MailTexts } from "../mail"

const items = (facts: MailFacts) =>
  facts.items.map(({ title, quantity }) => `${quantity} × ${title}`).join("\n")

export const en: MailTexts = {
  customer: {
    "rma.requested": (facts) => ({
      subject: `We have your request ${facts.number}`,
      paragraphs: [
        `Your request ${facts.number} for order ${facts.order} has reached us.`,
        items(facts),
        "We look at it and write to you as soon as it is decided.",
      ],
    }),
    "rma.approved": (facts) => ({
      subject: `Your return ${facts.number} is approved`,
      paragraphs: [
        `We have approved your request ${facts.number} for order ${facts.order}.`,
        items(facts),
        facts.return_address && `Please send the goods to:\n${facts.return_address}`,
        facts.return_by && `They must be on their way by ${facts.return_by}.`,
        facts.instructions,
      ],
    }),
    "rma.rejected": (facts) => ({
      subject: `About your request ${facts.number}`,
      paragraphs: [
        `We cannot accept your request ${facts.number} for order ${facts.order}.`,
        facts.reason && `The reason: ${facts.reason}`,
      ],
    }),
    "rma.goods_received": (facts) => ({
      subject: `We have received your goods (${facts.number})`,
      paragraphs: [
        `Goods of your return ${facts.number} have arrived.`,
        "We check them and write to you about the next step.",
      ],
    }),
    "rma.closed_short": (facts) => ({
      subject: `Not everything of ${facts.number} has arrived`,
      paragraphs: [
        `We no longer wait for the rest of your return ${facts.number}.`,
        facts.reason && `The reason: ${facts.reason}`,
      ],
    }),
    "reimbursement.paid": (facts) => ({
      subject: `Your reimbursement for ${facts.number}`,
      paragraphs: [
        facts.amount && `We have paid back ${facts.amount} for your return ${facts.number}.`,
        "It may take a few days until you see it on your account.",
      ],
    }),
    "rma.completed": (facts) => ({
      subject: `Your return ${facts.number} is complete`,
      paragraphs: [`Your return ${facts.number} for order ${facts.order} is complete.`],
    }),
    "rma.canceled": (facts) => ({
      subject: `Your request ${facts.number} is canceled`,
      paragraphs: [`The request ${facts.number} for order ${facts.order} is canceled.`],
    }),
    "rma.reopened": (facts) => ({
      subject: `Your return ${facts.number} is open again`,
      paragraphs: [
        `We have opened ${facts.number} for order ${facts.order} again.`,
        facts.return_by && `The goods must be on their way by ${facts.return_by}.`,
      ],
    }),
  },
  shop: {
    "rma.requested": (facts) => ({
      subject: `New request ${facts.number} for order ${facts.order}`,
      paragraphs: [
        `${facts.number} was opened for order ${facts.order} and waits for a decision.`,
        items(facts),
      ],
    }),
    "rma.canceled": (facts) => ({
      subject: `${facts.number} is canceled`,
      paragraphs: [`The request ${facts.number} for order ${facts.order} is canceled.`],
    }),
    "reimbursement.failed": (facts) => ({
      subject: `A payment for ${facts.number} failed`,
      paragraphs: [
        `${facts.amount ?? "The amount"} could not be paid back for ${facts.number}. Open the case to try again or to pay another way.`,
        facts.failure && `The provider said: ${facts.failure}`,
      ],
    }),
  },
}
