import type { CodeMailText } from "../code-mail"

export const fr: CodeMailText = ({ code, order, minutes }) => ({
  subject: `Votre code pour la commande ${order}`,
  paragraphs: [
    `Avec ce code, vous pouvez demander un retour de la commande ${order}, ou le suivre :`,
    code,
    `Il est valable ${minutes} minutes et une seule fois.`,
    "Si vous ne l’avez pas demandé, vous n’avez rien à faire : personne ne peut voir votre commande " +
      "sans ce code. Ne le communiquez à personne, pas même à quelqu’un qui se dit de la boutique.",
  ],
})
