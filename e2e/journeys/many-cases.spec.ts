import { casesOf } from "../../integration-tests/http/cases"
import { eventually } from "../../integration-tests/runner"
import type { AdminRma, AdminRmaListResponse } from "../../src/types/http"
import { ReturnsPage } from "../pages/returns-page"
import { RmaPage } from "../pages/rma-page"
import type { Tab } from "../stack/tab"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

withAdmin(({ store, journey }) => {
  const signedIn = (tab: Tab) => signIn(tab, store.fixture.admin, "en")
  const statuses = async (rmas: AdminRma[]) => {
    const { data } = await store.staff.get<AdminRmaListResponse>("/admin/rmas", {
      query: { limit: 100 },
    })
    return rmas.map(({ id }) => data.rmas.find((rma) => rma.id === id)?.status)
  }

  journey("keeps a search, finds what is to do, and approves many cases at once", async (tab) => {
    const { act, request } = casesOf(store.staff)
    const { mugs, kit, guest } = store.fixture.orders
    const asked = [await request(mugs), await request(kit)]
    const rejected = await act((await request(guest)).id, "reject", { reason: "Worn" })

    const list = new ReturnsPage(await signedIn(tab))
    await list.open()
    await list.chooseFilter(tab.words.t("savedFilters.toDo"))
    await eventually(async () =>
      expect((await list.numbers()).sort()).toEqual(asked.map((rma) => rma.display_id).sort())
    )

    await list.chooseFilter(tab.words.t("savedFilters.all"))
    await list.search(kit.email)
    await eventually(async () => expect(await list.numbers()).not.toContain(rejected.display_id))
    await list.saveFilter("Of Emma")
    await list.chooseFilter(tab.words.t("savedFilters.all"))
    await eventually(async () => expect(await list.numbers()).toContain(rejected.display_id))
    await list.chooseFilter("Of Emma")
    await eventually(async () => expect(await list.numbers()).not.toContain(rejected.display_id))

    await list.chooseFilter(tab.words.t("savedFilters.all"))
    await eventually(async () => expect(await list.numbers()).toHaveLength(3))
    await list.select([...asked, rejected].map(({ display_id }) => display_id))
    const bulk = await list.startApproving()
    expect(await bulk.getByRole("listitem").allInnerTexts()).toContainEqual(
      expect.stringContaining("Not possible as it is: Rejected")
    )
    await bulk.getByRole("button", { name: "Approve 2 RMAs" }).click()
    await bulk.waitFor({ state: "hidden" })
    await expect(statuses([...asked, rejected])).resolves.toEqual(["approved", "approved", "rejected"])
  })

  journey("gives a customer more time, and says so", async (tab) => {
    const { approve } = casesOf(store.staff)
    const rma = await approve(store.fixture.two_shirts[0])
    const page = new RmaPage(await signedIn(tab), rma.display_id)
    await page.open(rma.id)

    const form = await page.startExtending()
    await form.locator("[role=spinbutton]:focus").waitFor()
    await tab.page.keyboard.type("12312099")
    await form.getByRole("textbox", { name: "Reason" }).fill("Broke a leg")
    await form.getByRole("button", { name: "Extend deadline" }).click()

    await tab.page.getByText("Deadline extended until Dec 31, 2099.").waitFor()
  })
})
