import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OutboxMail } from "../../demo/outbox-provider/service"
import { remindOfExpiringExchanges } from "../../src/workflows"
import type { AdminRma } from "../../src/types/http"
import { CAST, type Person } from "../factories/people"
import { advanceDesk } from "../http/exchanges/advance-desk"
import { differenceDesk } from "../http/exchanges/difference-desk"
import { eventually, withStore } from "../runner"
import { readOutbox } from "./read-outbox"

const SHOP = "returns@maison-morel.example"
const READERS: [string, Person][] = [
  ["English", CAST.emma],
  ["French", CAST.camille],
]

withStore((store) => {
  const mailsOf = async (rma: AdminRma, event: string, to = rma.email): Promise<OutboxMail[]> =>
    (await readOutbox(store, rma)).filter((one) => one.event === event && one.to === to)
  const theMail = async (rma: AdminRma, event: string, to = rma.email): Promise<OutboxMail> => {
    await eventually(async () => expect(await mailsOf(rma, event, to)).toHaveLength(1))
    const [mail] = await mailsOf(rma, event, to)
    return mail
  }
  const day = (moment: Date | string, { locale }: Person) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(moment))
  /** In plain text a space is a space. */
  const euros = (amount: number, { locale }: Person) =>
    new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" })
      .format(amount)
      .replace(/\s/g, " ")

  it.each(READERS)("asks in %s for goods that did not come, or for their price", async (_, person) => {
    const { rma, sent } = await advanceDesk(store).anOverdueAdvance({
      options: { customer: undefined, person },
    })
    const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
    const until = String(data.rma.exchanges[0].advance_return_by)

    const { text } = await theMail(rma, "exchange.advance_overdue")
    expect(text).toContain(euros(sent.old_worth, person))
    expect(text).toContain(day(until, person))
    expect(text).toContain("1 × ")
    expect(text).toMatch(new RegExp(`/cases/${rma.id}#access=rgrant_`))
    const toShop = await theMail(rma, "exchange.advance_overdue", SHOP)
    expect(toShop.text).toContain(rma.display_id)
    expect(toShop.text).not.toContain("#access=")
  })

  it.each(READERS)("reminds in %s of the last day of an exchange, once", async (_, person) => {
    const { buy, exchange } = differenceDesk(store)
    const rma = await exchange(await buy({ customer: undefined, person }))
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000)
    await store.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("rma_exchange")
      .where({ rma_id: rma.id })
      .update({ expires_at: tomorrow })
    for (let times = 0; times < 2; times++) {
      await remindOfExpiringExchanges(store.container, new Date())
    }

    const { text, subject } = await theMail(rma, "exchange.expiring_soon")
    expect(subject).toContain(rma.display_id)
    expect(text).toContain(day(tomorrow, person))
    expect(text).toMatch(new RegExp(`/cases/${rma.id}#access=rgrant_`))
    await expect(mailsOf(rma, "exchange.expiring_soon", SHOP)).resolves.toEqual([])
  })
})
