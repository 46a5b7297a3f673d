import { audiencesOf, mailOf, type MailedCase } from "../mail"

const SHOP = { instructions: "Put the slip inside.", return_address: "1 High Street\nLondon" }

const RMA: MailedCase = {
  display_id: "RMA-1042",
  order_display_id: 17,
  currency_code: "eur",
  return_by: new Date("2026-12-24T23:59:59.999Z"),
  items: [{ title: "Shirt <b>", requested_quantity: 3, approved_quantity: 2 }],
}

describe("The mails", () => {
  it.each([
    ["rma.requested", ["customer", "shop"]],
    ["rma.approved", ["customer"]],
    ["reimbursement.failed", ["shop"]],
    ["rma.acknowledged", []],
  ])("about %s go to %j", (event, audiences) => {
    expect(audiencesOf(event)).toEqual(audiences)
  })

  it("say how to send approved goods back, until when, and how many", () => {
    const mail = mailOf(
      { event: "rma.approved", audience: "customer", locale: "en" },
      RMA,
      {},
      SHOP
    )
    expect(mail?.subject).toBe("Your return RMA-1042 is approved")
    expect(mail?.text).toContain("2 × Shirt <b>")
    expect(mail?.text).toContain("1 High Street\nLondon")
    expect(mail?.text).toContain("December 24, 2026")
    expect(mail?.text).toContain("Put the slip inside.")
  })

  it("never let what people typed become markup", () => {
    const mail = mailOf(
      { event: "rma.rejected", audience: "customer", locale: "en" },
      RMA,
      { reason: `<img src=x onerror="alert('1')"> & more` },
      SHOP
    )
    expect(mail?.html).toContain(
      "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; more"
    )
    expect(mail?.html).not.toContain("<img")
  })

  it.each([
    ["fr", "Votre remboursement pour RMA-1042", "1 234,50 €"],
    ["fr-CA", "Votre remboursement pour RMA-1042", "1 234,50 €"],
    ["en", "Your reimbursement for RMA-1042", "€1,234.50"],
    ["de", "Your reimbursement for RMA-1042", "€1,234.50"],
    [null, "Your reimbursement for RMA-1042", "€1,234.50"],
  ])("speak the language of %s, and English where they do not know it", (locale, subject, amount) => {
    const mail = mailOf(
      { event: "reimbursement.paid", audience: "customer", locale },
      RMA,
      { amount: 1234.5 },
      SHOP
    )
    expect(mail?.subject).toBe(subject)
    expect(mail?.text.replace(/\s/g, " ")).toContain(amount)
  })

  it("tell the shop what the provider said", () => {
    const mail = mailOf(
      { event: "reimbursement.failed", audience: "shop", locale: "en" },
      RMA,
      { amount: 45, failure: "card expired" },
      SHOP
    )
    expect(mail?.text).toContain("€45.00")
    expect(mail?.text).toContain("card expired")
  })
})
