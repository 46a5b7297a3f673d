import { casesOf } from "../../integration-tests/http/cases"
import { aCarrierOption } from "../../integration-tests/factories/carrier-option"
import { carrier } from "../../integration-tests/factories/providers/unreliable-carrier/carrier"
import { PDF } from "../../integration-tests/http/files"
import { readPdf } from "../../integration-tests/pdf/read-pdf"
import { eventually } from "../../integration-tests/runner"
import type { AdminRma } from "../../src/types/http"
import { choose } from "../pages/choose"
import { DocumentsCard } from "../pages/documents-card"
import { LabelForm } from "../pages/label-form"
import { RmaPage } from "../pages/rma-page"
import { takePicture } from "../stack/picture"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

const LABEL = { name: "colissimo.pdf", mimeType: "application/pdf", buffer: PDF }

withAdmin(({ store, journey }) => {
  const labelOf = async ({ id }: AdminRma) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma.label

  journey("approves with a label, prints both papers, and takes the label off again", async (visit) => {
    const rma = await casesOf(store.staff).request(store.fixture.two_shirts[0], 2)
    const tab = await signIn(visit, store.fixture.admin, "en")
    const page = new RmaPage(tab, rma.display_id)
    const card = new DocumentsCard(tab)
    await page.open(rma.id)
    await eventually(async () => expect(await card.text()).toContain(tab.words.t("documents.noSlip")))

    const approving = await page.startApproving()
    await approving.dialog.getByRole("switch", { name: tab.words.t("documents.withApproval") }).click()
    const label = new LabelForm(tab, approving.dialog)
    await label.attach(LABEL)
    await label.fill("carrier", "Colissimo")
    await label.fill("trackingNumber", "6A12345678901")
    await label.fill("cost", "4.90")
    await approving.submit()
    await eventually(async () => expect(await page.status()).toBe("approved"))

    await card.bringIntoSight()
    await takePicture(tab, "documents", { height: 1250 })
    const slip = await card.open(tab.words.t("common.print"), `/rmas/${rma.id}/slip`)
    expect(slip.headers()["content-type"]).toBe("application/pdf")
    const { data } = await store.staff.download(`/admin/rmas/${rma.id}/slip`)
    expect((await readPdf(data)).pages[0].code).toBe(rma.display_id)
    const opened = await card.open("colissimo.pdf", `/rmas/${rma.id}/label`)
    expect(opened.status()).toBe(200)

    await card.removeLabel()
    await eventually(async () => expect(await card.text()).toContain(tab.words.t("documents.noLabel")))
    await expect(labelOf(rma)).resolves.toBeNull()
  })

  journey("asks a carrier with the approval, and again where it gave no label", async (visit) => {
    const way = await aCarrierOption(store.container, store.fixture.shop)
    const rma = await casesOf(store.staff).request(store.fixture.two_shirts[2])
    const tab = await signIn(visit, store.fixture.admin, "en")
    const page = new RmaPage(tab, rma.display_id)
    const card = new DocumentsCard(tab)
    await page.open(rma.id)

    carrier.answerNext({ kind: "refuse" })
    const approving = await page.startApproving()
    await choose(approving.dialog, tab.words.t("documents.wayBack"), "Return by carrier")
    await approving.submit()
    await eventually(async () =>
      expect(await card.text()).toContain("The carrier does not know this address")
    )
    await expect(tab.page.getByText(tab.words.t("alerts.label_failed")).count()).resolves.toBe(1)

    await card.askCarrier(rma.display_id)
    await eventually(async () => expect(await card.text()).toContain("6A2"))
    await expect(labelOf(rma)).resolves.toMatchObject({ carrier: "Return by carrier" })
    expect(carrier.requestsOf(rma)).toHaveLength(2)
    const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
    expect(data.rma.return_shipping_option_id).toBe(way)
  })

  journey("adds the link of a carrier later on, in French", async (visit) => {
    const rma = await casesOf(store.staff).approve(store.fixture.two_shirts[1])
    const tab = await signIn(visit, store.fixture.admin, "fr")
    await new RmaPage(tab, rma.display_id).open(rma.id)
    const card = new DocumentsCard(tab)
    await eventually(async () => expect(await card.text()).toContain("Bon de retour"))

    const form = await card.startLabel(rma.display_id)
    await form.choose("link")
    await form.fill("link", "carrier.example")
    await form.dialog.getByRole("alert").waitFor()
    await form.fill("link", "https://carrier.example/labels/1")
    await form.submit()
    await eventually(async () => expect(await card.text()).toContain("Ouvrir chez le transporteur"))
    await expect(labelOf(rma)).resolves.toEqual({ url: "https://carrier.example/labels/1" })
  })
})
