import { casesOf } from "../../integration-tests/http/cases"
import { eventually } from "../../integration-tests/runner"
import { MailsPage } from "../pages/mails-page"
import { RmaPage } from "../pages/rma-page"
import { mailsTo } from "../stack/outbox"
import { takePicture } from "../stack/picture"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

withAdmin(({ store, journey }) => {
  journey("writes a mail in words of one's own, and sees what customers get", async (tab) => {
    const rma = await casesOf(store.staff).request(store.fixture.orders.kit, 1)
    const reader = await signIn(tab, store.fixture.admin, "en")
    const { t } = reader.words
    const event = t("historyEvent.rma-approved")
    const audience = t("mails.audience.customer")
    const mails = new MailsPage(reader)
    await mails.open()
    expect(await mails.state(event, audience)).toEqual({ words: t("mails.ours"), isOn: true })

    const editor = await mails.edit(event, audience)
    await editor.chooseCase(rma.display_id)
    await eventually(async () =>
      expect(await editor.preview().locator("body").innerText()).toContain(rma.display_id)
    )
    await takePicture(reader, "mails")

    await editor.write({ body: "<p>Hello</p>\n<p>{{ rma.numbr }}</p>" })
    await eventually(async () =>
      expect(await editor.problems()).toEqual([
        t("mails.editor.problem", { line: 2, column: 7, problem: "there is no variable rma.numbr" }),
      ])
    )
    await editor.write({ subject: "Yes to {{ rma.number }}", body: "<p>Bring it back, please.</p>" })
    await editor.insert("customer.email")
    expect(await editor.body()).toContain("{{ customer.email }}")
    await eventually(async () => {
      expect(await editor.problems()).toEqual([])
      expect(await editor.preview().locator("body").innerText()).toContain(rma.email)
    })
    await editor.sendTestTo("me@shop.example")
    await eventually(async () =>
      expect(mailsTo(store.outbox, "me@shop.example").map(({ subject }) => subject)).toEqual([
        `Yes to ${rma.display_id}`,
      ])
    )
    await editor.save()
    await eventually(async () =>
      expect(await mails.state(event, audience)).toEqual({ words: t("mails.yours"), isOn: true })
    )
    await mails.switch(event, t("mails.audience.shop"))
    await eventually(async () =>
      expect((await mails.state(event, t("mails.audience.shop"))).isOn).toBe(false)
    )

    await casesOf(store.staff).act(rma.id, "approve")
    const page = new RmaPage(reader, rma.display_id)
    await page.open(rma.id)
    const sent = [
      t("mails.delivery.customer"),
      rma.email,
      t("mails.delivery.status.sent"),
    ].join(" · ")
    await eventually(async () => {
      const [only, ...others] = await page.latestMails()
      expect(only).toContain(sent)
      expect(others).toEqual([])
    })
    await page.sendMailAgain(rma.email)
    await eventually(async () => {
      const [, again] = await page.latestMails()
      expect(again).toContain(sent)
      expect(again).toContain(t("mails.delivery.again", { name: "" }).trim())
    })
    const subjects = mailsTo(store.outbox, rma.email).map(({ subject }) => subject)
    expect(subjects.filter((one) => one === `Yes to ${rma.display_id}`)).toHaveLength(2)
  })
})
