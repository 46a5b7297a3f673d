import type { LineWorth, OrderBooks } from "../facts"

/** The books' figures of one line of the order. Throws when the books lack it. */
export function lineWorth(books: OrderBooks, line_item_id: string): LineWorth {
  const line = books.lines.find((worth) => worth.line_item_id === line_item_id)
  if (!line) {
    throw new Error(`The books have no line ${line_item_id}`)
  }
  return line
}
