import { z } from "@medusajs/framework/zod"
import { TENDERS } from "../../../domain"
import type { RmaRecord } from "../../../facts/rma"
import { tenderWords } from "../templates/tender-words"
import type { MailVariables } from "./mail-variables"
import { amountWords, dayWords } from "./value-words"

const text = z.string().min(1).nullable().catch(null)
const moment = z.iso.datetime().transform((iso) => new Date(iso)).nullable().catch(null)
const units = z.array(z.unknown()).catch([])
const unit = z.object({ title: z.string(), quantity: z.number() })
const itemUnit = z.object({ id: z.string(), quantity: z.number() })

/** Payloads are as old as the case: what cannot be read in one is left out, and the mail is sent. */
const payload = z.object({
  reason: text,
  failure: text,
  /** What was written in the thread. */
  body: text,
  amount: z.number().nullable().catch(null),
  /** Of a credit note: what it is of, its number, and whether it takes another one back. */
  total: z.number().nullable().catch(null),
  number: text,
  type: text,
  currency_code: text,
  /** Until when an offer holds, or goods are awaited that new ones went ahead of. */
  expires_at: moment,
  return_by: moment,
  tender: z.enum(TENDERS).nullable().catch(null),
  /** Of a difference that changed: above 0 the customer pays it, below the customer gets it. */
  former_difference: z.number().nullable().catch(null),
  difference: z.number().nullable().catch(null),
  is_difference_paid: z.boolean().catch(false),
  units,
  items: units,
  lines: units,
})

type Said = Pick<MailVariables["data"], "by" | "has_slip" | "has_label">

/** Where and in what words a mail is read. */
type Reader = { locale: string; time_zone: string }

/** What an event says, in the words of a language. */
export function eventData(
  event: Record<string, unknown>,
  rma: Pick<RmaRecord, "items" | "currency_code">,
  { locale, time_zone }: Reader,
  said: Said
): MailVariables["data"] {
  const stated = payload.parse(event)
  const { reason, failure, body, currency_code, tender, number, type, ...listed } = stated
  const amount = stated.amount ?? stated.total
  const money = (major: number) => amountWords(major, currency_code ?? rma.currency_code, locale)
  const until = stated.expires_at ?? stated.return_by
  return {
    ...said,
    reason,
    failure,
    message: body,
    amount: amount === null ? null : money(amount),
    difference: differenceIn(stated, money),
    until: until && dayWords(until, locale, time_zone),
    tender,
    way: tender && tenderWords(tender, locale),
    credit_note: number,
    is_counter_note: type === "counter_note",
    items: byTitle([
      ...[...listed.units, ...listed.lines].flatMap((one) => unit.safeParse(one).data ?? []),
      ...listed.items.flatMap((one) => {
        const found = itemUnit.safeParse(one).data
        const item = rma.items.find(({ id }) => id === found?.id)
        return found && item ? [{ title: item.title, quantity: found.quantity }] : []
      }),
    ]),
  }
}

type Stated = z.infer<typeof payload>

function differenceIn(
  { former_difference, difference, is_difference_paid }: Stated,
  money: (major: number) => string
): MailVariables["data"]["difference"] {
  const isChanged = former_difference !== null && difference !== null
  return {
    former: isChanged ? money(Math.abs(former_difference)) : null,
    former_payer: isChanged ? payerOf(former_difference) : null,
    now: isChanged ? money(Math.abs(difference)) : null,
    payer: isChanged ? payerOf(difference) : null,
    is_paid: isChanged && is_difference_paid,
  }
}

function payerOf(difference: number): "customer" | "shop" | "nobody" {
  if (difference === 0) return "nobody"
  return difference > 0 ? "customer" : "shop"
}

/** Units of one article that were found in different conditions are one line for the customer. */
function byTitle(found: MailVariables["data"]["items"]): MailVariables["data"]["items"] {
  const counts = new Map<string, number>()
  for (const { title, quantity } of found) counts.set(title, (counts.get(title) ?? 0) + quantity)
  return [...counts].map(([title, quantity]) => ({ title, quantity }))
}
