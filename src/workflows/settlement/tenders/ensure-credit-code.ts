import type { MedusaContainer } from "@medusajs/framework/types"
import { endOfShopDay } from "../../../domain"
import type { OwnedReimbursement } from "../../../facts/reimbursement"
import { RMA_MODULE } from "../../../modules/rma"
import { loadReimbursement } from "../load-reimbursement"
import { creditCodeReader, drawCreditCode, sealCreditCode } from "./credit-code"

/** A code that the customer will spend, and until when. Fresh: nobody can have made a card with it yet. */
export type CreditCode = { code: string; expires_at: Date | null; is_fresh: boolean }

/**
 * The code of a gift card or a coupon: the one that was drawn for it, or a new one, which is kept before
 * anybody is asked for a card. So a second try finds what the first has made.
 * @throws where the kept code cannot be read: the server's secret was changed while it was under way
 */
export async function ensureCreditCode(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement,
  prefix: "GIFT" | "CREDIT"
): Promise<CreditCode> {
  if (reimbursement.gift_card_code !== null) return readCode(container, reimbursement)
  const drawn = await keepNewCode(container, reimbursement.id, prefix)
  // Somebody else may have drawn one at the same moment: the first that is kept counts.
  return drawn ?? readCode(container, await loadReimbursement(container, reimbursement.id))
}

async function keepNewCode(
  container: MedusaContainer,
  id: string,
  prefix: "GIFT" | "CREDIT"
): Promise<CreditCode | null> {
  const service = container.resolve(RMA_MODULE)
  const { gift_card_expires_days, time_zone } = await service.readSettings()
  const code = drawCreditCode(prefix)
  const expires_at =
    gift_card_expires_days === null
      ? null
      : endOfShopDay(new Date(), time_zone, gift_card_expires_days)
  const isKept = await service.keepCreditIntent(id, {
    gift_card_code: sealCreditCode(container, id, code),
    gift_card_expires_at: expires_at,
  })
  return isKept ? { code, expires_at, is_fresh: true } : null
}

function readCode(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement
): CreditCode {
  const code = creditCodeReader(container)(reimbursement)
  if (!code) {
    throw new Error(`The code of ${reimbursement.id} cannot be read: was the jwtSecret changed?`)
  }
  return { code, expires_at: reimbursement.gift_card_expires_at, is_fresh: false }
}

/** An error without the code that the words of others may repeat: it stands in logs and in the case. */
export async function withoutCode<Result>(
  { code }: CreditCode,
  act: () => Promise<Result>
): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(message.replaceAll(code, "…"))
  }
}
