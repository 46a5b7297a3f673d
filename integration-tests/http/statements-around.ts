import { AsyncLocalStorage } from "node:async_hooks"
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { IncomingMessage, ServerResponse } from "node:http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The SQL that the store sent for a request, by whether its answer was on its way already. */
export type StatementsAround = { before: string[]; after: string[] }

/**
 * Watches one request to a path: what the store asks its database for its sake, until `over` says that
 * all is done. What others do meanwhile, such as jobs, is not counted.
 */
export async function statementsAround(
  knex: Knex,
  path: string,
  request: () => Promise<unknown>,
  over: () => Promise<unknown>
): Promise<StatementsAround> {
  const seen: StatementsAround = { before: [], after: [] }
  const answers = new AsyncLocalStorage<ServerResponse | undefined>()
  // Everything that a request sets off happens in the asynchronous context that begins here.
  const onRequest = (message: unknown) => answers.enterWith(answerTo(path, message))
  const onQuery = ({ sql }: { sql: string }) => {
    const answer = answers.getStore()
    if (answer) seen[answer.writableEnded ? "after" : "before"].push(sql)
  }
  subscribe("http.server.request.start", onRequest)
  knex.on("query", onQuery)
  try {
    await request()
    await over()
  } finally {
    knex.removeListener("query", onQuery)
    unsubscribe("http.server.request.start", onRequest)
  }
  return seen
}

/** The answer to a request that begins, if it goes to the path. */
function answerTo(path: string, message: unknown): ServerResponse | undefined {
  const begun = Object(message)
  return begun.request instanceof IncomingMessage &&
    begun.request.url === path &&
    begun.response instanceof ServerResponse
    ? begun.response
    : undefined
}
