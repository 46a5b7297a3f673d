import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OutboxMail } from "../../demo/outbox-provider/service"
import { remindOfExpiringExchanges } from "../../src/workflows"
import type { AdminRma, StoreRma } from "../../src/types/http"
import type { VariantName } from "../factories/catalogue"
import { CAST, type Person } from "../factories/people"
import { advanceDesk } from "../http/exchanges/advance-desk"
import { done } from "../http/cases"
import { differenceDesk } from "../http/exchanges/difference-desk"
import { exchangeDesk } from "../http/exchanges/exchange-desk"
import { guestsOf } from "../http/guests"
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
    expect(text).toContain(euros(20, person))
    expect(text).toContain(`1 × ${rma.items[0].title}`)
    expect(text).toMatch(new RegExp(`/cases/${rma.id}#access=rgrant_`))
    await expect(mailsOf(rma, "exchange.expiring_soon", SHOP)).resolves.toEqual([])
  })

  it.each(READERS)("names in %s what is to be paid, what was, and what leaves", async (_, person) => {
    const { buy, exchange, cases } = differenceDesk(store)
    const address = { ...person.address, first_name: "<b>Zoë</b> & Co" }
    // Nobody knows them by another name than that of their address.
    const email = `zoe-${person.locale.toLowerCase()}@example.com`
    const order = await buy({ customer: undefined, person: { ...person, email, address } })
    const rma = await exchange(order)
    const [{ id, expires_at, lines }] = rma.exchanges

    const due = await theMail(rma, "exchange.difference_due")
    expect(due.text).toContain(euros(20, person))
    expect(due.text).toContain(day(String(expires_at), person))
    expect(due.text).toContain(`#${order.display_id}`)
    expect(due.text).toContain("<b>Zoë</b> & Co,")
    expect(due.html).toContain("&lt;b&gt;Zoë&lt;/b&gt; &amp; Co,")
    const token = new RegExp(`/cases/${rma.id}#access=(rgrant_[^\\s"]+)`).exec(due.text)?.[1] ?? ""
    const opened = await guestsOf(store).withToken(token).get<{ rma: StoreRma }>(`/store/rmas/${rma.id}`)
    expect([opened.status, opened.data.rma?.display_id]).toEqual([200, rma.display_id])

    await done(store.staff, `/admin/rmas/${rma.id}/exchanges/${id}/mark-as-paid`)
    for (const to of [rma.email, SHOP]) {
      const paid = await theMail(rma, "exchange.difference_paid", to)
      expect(paid.text).toContain(euros(20, to === SHOP ? CAST.emma : person))
    }
    await cases().receive(rma, 1)
    for (const to of [rma.email, SHOP]) {
      const released = await theMail(rma, "exchange.released", to)
      expect(released.text).toContain(`1 × ${lines[0].title}`)
    }
    await done(store.staff, `/admin/rmas/${rma.id}/exchanges/${id}/cancel`, { reason: "Sold out" })
    for (const to of [rma.email, SHOP]) {
      const { subject, text } = await theMail(rma, "exchange.canceled", to)
      expect(`${subject} ${text}`).toContain(rma.display_id)
    }
    const back = await theMail(rma, "reimbursement.paid")
    expect(back.text).toContain(euros(20, person))
  })

  /** Two shirts at 50.00 are to become two other things. */
  const two = async (person: Person, variant: VariantName) => {
    const { buy, exchange } = exchangeDesk(store)
    return exchange(await buy({ customer: undefined, person }), [{ for: variant, quantity: 2 }])
  }
  const closeShort = (rma: AdminRma, more: object = {}) =>
    exchangeDesk(store).cases.act(rma.id, "close-short", {
      items: [{ id: rma.items[0].id, quantity: 1 }],
      reason: "Never came",
      ...more,
    })

  it.each([
    ["English", CAST.emma, "hoodie", "the difference to pay is €20.00; before, the difference to pay was €40.00"],
    ["French", CAST.camille, "hoodie", "est de 20,00 € ; auparavant, la différence à régler était de 40,00 €"],
    ["English", CAST.emma, "cap", "now you get €20.00 back; before, you were to get €40.00 back"],
    ["French", CAST.camille, "cap", "nous vous rendons 20,00 € ; auparavant, nous devions vous rendre 40,00 €"],
  ] as const)("says in %s what closing short makes of the difference", async (_, person, variant, words) => {
    const rma = await two(person, variant)
    await exchangeDesk(store).cases.receive(rma, 1)
    await closeShort(rma)
    const { text } = await theMail(rma, "rma.closed_short")
    expect(text.replace(/\s/g, " ")).toContain(words)
    expect(text).not.toMatch(/paid that already|déjà réglée/)
  })

  it.each(READERS)("says in %s that what was paid too much goes back, and when it does", async (_, person) => {
    const rma = await two(person, "hoodie")
    await done(store.staff, `/admin/rmas/${rma.id}/exchanges/${rma.exchanges[0].id}/mark-as-paid`)
    await exchangeDesk(store).cases.receive(rma, 1)
    await closeShort(rma)
    const { text } = await theMail(rma, "rma.closed_short")
    expect(text).toContain(euros(40, person))
    expect(text).toMatch(/paid that already|déjà réglée/)
    const back = await theMail(rma, "reimbursement.paid")
    expect(back.text).toContain(euros(20, person))
  })

  it("says nothing of it where staff told nobody, or where nothing is exchanged", async () => {
    const untold = await two(CAST.emma, "hoodie")
    await exchangeDesk(store).cases.receive(untold, 1)
    await closeShort(untold, { notify_customer: false })

    const { cases } = differenceDesk(store)
    const order = await differenceDesk(store).buy({ customer: undefined, person: CAST.emma })
    const refund = await cases().approve(order, 2)
    await cases().receive(refund, 1)
    await closeShort(refund)
    const { text } = await theMail(refund, "rma.closed_short")
    expect(text).not.toMatch(/difference|exchange/)
    // The mail about what was done after it is here, so that one would be, too.
    await expect(mailsOf(untold, "rma.closed_short")).resolves.toEqual([])
  })
})
