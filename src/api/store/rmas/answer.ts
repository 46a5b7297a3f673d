import type { MedusaRequest } from "@medusajs/framework/http"
import type { StoreRma } from "../../../types/http"
import { inReadersWords } from "../../http/in-readers-words"
import { codesForShopper } from "../../http/codes-for-shopper"
import { pickFields } from "../../http/pick-fields"
import { readNewUnits } from "../../http/read-rma"
import { readShoppersRma, shopperOf } from "../../http/shopper"
import type { FieldsQuery } from "../../http/values"
import { presentStoreRma } from "../../presenters/rma"

/** The shopper's case as it is now, with as much of it as the request asks for. */
export async function answerShoppersRma<Body>(
  req: MedusaRequest<Body, FieldsQuery>,
  id: string
): Promise<{ rma: Partial<StoreRma> }> {
  const own = await readShoppersRma(req.scope, id, shopperOf(req))
  const [rma] = await inReadersWords(req.scope, [own], req.locale ?? null)
  const shown = presentStoreRma(rma, await readNewUnits(req.scope, rma), codesForShopper(req))
  return { rma: pickFields(shown, req.validatedQuery.fields) }
}
