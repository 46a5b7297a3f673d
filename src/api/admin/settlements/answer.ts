import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminSettlementResponse } from "../../../types/http"
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
  return presented(await readSettlement(container, id))
}

/** @throws Refusal `not_found` */
export async function answerSettlementOfReimbursement(
  container: MedusaContainer,
  id: string
): Promise<AdminSettlementResponse> {
  return presented(await readSettlementOfReimbursement(container, id))
}

function presented({ settlement, credit_notes }: SettlementOfCase): AdminSettlementResponse {
  return { settlement: presentSettlement(settlement, credit_notes) }
}
