import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import type { AdminRma } from "../../../types/http"
import { creditCodeReader } from "../../../workflows"
import { pickFields } from "../../http/pick-fields"
import { readOrderState, readRma } from "../../http/read-rma"
import type { FieldsQuery } from "../../http/values"
import { presentAdminRma } from "../../presenters/rma"

type Request<Body> = AuthenticatedMedusaRequest<Body, FieldsQuery>

/** The case as it is now, with as much of it as the request asks for. */
export async function answerRma<Body>(
  { scope, validatedQuery }: Request<Body>,
  id: string
): Promise<{ rma: Partial<AdminRma> }> {
  const rma = await readRma(scope, id)
  const [order, { time_zone }] = await Promise.all([
    readOrderState(scope, rma),
    scope.resolve(RMA_MODULE).readSettings(),
  ])
  return { rma: pickFields(presentAdminRma(rma, time_zone, order, creditCodeReader(scope)), validatedQuery.fields) }
}
