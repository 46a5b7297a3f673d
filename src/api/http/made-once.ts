import type { MedusaRequest } from "@medusajs/framework/http"

/** What a request under an `Idempotency-Key` makes bears this id, also when it is sent again after a crash. */
type Making = { act_id: string; is_again: boolean }

const makings = new WeakMap<object, Making>()

/** Remembers by which id a request makes what it makes. */
export function rememberMaking(req: MedusaRequest, making: Making): void {
  makings.set(req, making)
}

/**
 * Makes something once for a request's key: cut off by a crash before it was answered, what it made is
 * found by its id and not made again. Without a key it is made.
 *
 * @param prefix of the ids of what is made
 * @param isMade whether there is one of this id
 * @param make makes it, under the id where there is one
 * @returns its id
 */
export async function madeOnce(
  req: MedusaRequest,
  prefix: string,
  isMade: (id: string) => Promise<boolean>,
  make: (id?: string) => Promise<{ result: { id: string } }>
): Promise<string> {
  const making = makings.get(req)
  const id = making && `${prefix}_${making.act_id}`
  if (id && making.is_again && (await isMade(id))) return id
  const { result } = await make(id)
  return result.id
}
