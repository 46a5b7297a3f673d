import type { MedusaRequest } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../modules/rma"
import { madeOnce } from "./made-once"

/**
 * Opens a case once for a request's key; see {@link madeOnce}.
 * @returns the id of the case
 */
export function openedOnce(
  req: MedusaRequest,
  open: (rma_id?: string) => Promise<{ result: { id: string } }>
): Promise<string> {
  const isOpened = async (id: string) =>
    (await req.scope.resolve(RMA_MODULE).listRmas({ id }, { select: ["id"] })).length > 0
  return madeOnce(req, "rma", isOpened, open)
}
