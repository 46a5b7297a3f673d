import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { parseOrderNumber, spokenLanguage } from "../../domain"
import type { OrderOwner } from "../../facts/order-owner"
import { RMA_MODULE } from "../../modules/rma"
import { errorMessage } from "../error-message"
import { CODE_GOOD_FOR_SECONDS, hashOfCode, newCode } from "./access-code"
import { codeMail } from "./code-mail"
import { findOrderOwner } from "./find-order-owner"
import { countAttempt, type Attempt } from "./limits"

export type RequestAccessInput = Attempt & {
  /** In which the reader reads, the dearest first; the order's own language goes before them. */
  locales: string[]
}

/**
 * Mails a code to who bought the order, if the e-mail is theirs, guests are let in and no limit is
 * passed; otherwise does nothing. Answers nothing either: who asks must not learn which it was.
 *
 * A function and not a workflow: the engine keeps what goes from step to step, and a code is kept
 * nowhere but in the mail.
 */
export async function requestAccess(
  container: MedusaContainer,
  input: RequestAccessInput
): Promise<void> {
  const { guest_access } = await container.resolve(RMA_MODULE).readSettings()
  if (!guest_access || (await countAttempt(container, "code", input)) > 0) return
  const owner = await ownerNamedBy(container, input)
  if (owner) await mailCode(container, owner, input)
}

/** The owner of the order, if the number and the e-mail are those of one order; otherwise null. */
export async function ownerNamedBy(
  container: MedusaContainer,
  { order_number, email }: Pick<Attempt, "order_number" | "email">
): Promise<(OrderOwner & { guest_email: string }) | null> {
  const display_id = parseOrderNumber(order_number)
  const owner = display_id === null ? null : await findOrderOwner(container, { display_id })
  return owner && owner.guest_email !== null && owner.guest_email === email
    ? { ...owner, guest_email: owner.guest_email }
    : null
}

async function mailCode(
  container: MedusaContainer,
  { order_id, display_id, guest_email, locale }: OrderOwner & { guest_email: string },
  { locales }: RequestAccessInput
): Promise<void> {
  const code = newCode()
  await container.resolve(RMA_MODULE).replaceAccessCode({
    order_id,
    email: guest_email,
    code_hash: hashOfCode(container, { order_id, email: guest_email }, code),
    good_for_seconds: CODE_GOOD_FOR_SECONDS,
  })
  const content = codeMail(spokenLanguage([locale, ...locales]), {
    code,
    order: `#${display_id}`,
    minutes: CODE_GOOD_FOR_SECONDS / 60,
  })
  try {
    // `content` goes to the provider and is not stored; everything else is, and is shown in the admin.
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: guest_email,
      channel: "email",
      template: "rma-access-code",
      trigger_type: "rma.access_code",
      resource_type: "order",
      resource_id: order_id,
      content,
    })
  } catch (error) {
    // A provider may repeat in its error what it was to send.
    const said = errorMessage(error).replaceAll(code, "********")
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The code for order #${display_id} was not sent: ${said}`)
  }
}
