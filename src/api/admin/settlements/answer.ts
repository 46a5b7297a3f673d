import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminSettlementResponse } from "../../../types/http"
import { creditCodeReader } from "../../../workflows"
import {
  readSettlement,
  readSettlementOfReimbursement,
  type SettlementOfCase,
} from "../../http/read-settlement"
import { presentSettlement } from "../../presenters/settlement"

/** @throws Refusal `not_found` */
export async function answerSettlement(
  container: MedusaContainer,
  id: string
): Promise<AdminSettlementResponse> {
  return presented(container, await readSettlement(container, id))
}

/** @throws Refusal `not_found` */
export async function answerSettlementOfReimbursement(
  container: MedusaContainer,
  id: string
): Promise<AdminSettlementResponse> {
  return presented(container, await readSettlementOfReimbursement(container, id))
}

function presented(
  container: MedusaContainer,
  { settlement, credit_notes }: SettlementOfCase
): AdminSettlementResponse {
  return { settlement: presentSettlement(settlement, credit_notes, creditCodeReader(container)) }
}
