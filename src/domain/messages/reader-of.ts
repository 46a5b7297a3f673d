import type { Audience, MessageAuthor } from "../words"

/** Who reads what an author wrote, and is mailed about it. */
export function readerOf(author: MessageAuthor): Audience {
  return author === "customer" ? "shop" : "customer"
}

/** Whose messages a reader has to read. */
export function authorFor(reader: Audience): MessageAuthor {
  return reader === "shop" ? "customer" : "user"
}
