import type { CodeMailText } from "../code-mail"

export const en: CodeMailText = ({ code, order, minutes }) => ({
  subject: `Your code for order ${order}`,
  paragraphs: [
    `With this code you can ask for a return of order ${order}, or follow one:`,
    code,
    `It is good for ${minutes} minutes and for one time.`,
    "If you did not ask for it, there is nothing to do: nobody can see your order without the code. " +
      "Do not pass it on to anybody, not even to somebody who says that they are from the shop.",
  ],
})
