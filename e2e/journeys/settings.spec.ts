import { eventually } from "../../integration-tests/runner"
import type {
  AdminReturnAction,
  AdminReturnReasonSettingsResponse,
  AdminRmaSettingsResponse,
  StoreRmaSettingsResponse,
} from "../../src/types/http"
import { choose } from "../pages/choose"
import { SettingsPages } from "../pages/settings-pages"
import { takePicture } from "../stack/picture"
import type { Tab } from "../stack/tab"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

const VOUCHER = "Bon d’achat de 20 %"

withAdmin(({ store, journey }) => {
  const opened = async (tab: Tab, language: "en" | "fr") => {
    const reader = await signIn(tab, store.fixture.admin, language)
    const pages = new SettingsPages(reader)
    await pages.open()
    return { pages, tab: reader, t: reader.words.t }
  }

  journey("sets how returns work, in its own words and in another language", async (anybody) => {
    const { pages, tab, t } = await opened(anybody, "en")
    await takePicture(tab, "settings-general", { height: 2000 })

    const deadlines = await pages.edit(t("settings.deadlines.title"))
    await deadlines.fill(t("settings.deadlines.returnBy"), "30")
    await deadlines.submit()
    await eventually(async () =>
      expect(await pages.card(t("settings.deadlines.title")).innerText()).toContain(
        t("settings.deadlines.days", { count: 30 })
      )
    )

    const words = await pages.edit(t("settings.words.title"))
    await words.dialog
      .getByRole("textbox", { name: `${t("settings.words.instructions")} · French` })
      .fill("Mettez le bon dans le colis.")
    await words.submit()

    const { data } = await store.staff.get<AdminRmaSettingsResponse>("/admin/rma-settings")
    expect(data.rma_settings).toMatchObject({
      return_by_days: 30,
      translations: { fr: { instructions: "Mettez le bon dans le colis." } },
    })
    const shown = await store.visitor.get<StoreRmaSettingsResponse>("/store/rma-settings", {
      query: { locale: "fr" },
    })
    expect(shown.data.rma_settings.instructions).toBe("Mettez le bon dans le colis.")
  })

  journey("says what a reason asks for, coming from core’s own page", async (anybody) => {
    const { pages, tab, t } = await opened(anybody, "en")
    await pages.goToFromReasonsOfCore()
    await pages.pick("Defective", t("common.edit"))
    const drawer = pages.drawer()
    await drawer.switch(t("settings.reasons.photos"))
    await drawer.tick("Refund")
    await choose(drawer.dialog, t("settings.reasons.disposition"), t("disposition.scrap"))
    await choose(
      drawer.dialog,
      t("settings.restockingFee.label"),
      t("settings.restockingFee.type.none")
    )
    await drawer.submit()

    await eventually(async () =>
      expect(await pages.row("Defective").innerText()).toContain(t("settings.reasons.photos"))
    )
    await takePicture(tab, "settings-reasons", { height: 1100 })
    const path = `/admin/return-reason-settings/${store.fixture.shop.return_reasons.defective}`
    const { data } = await store.staff.get<AdminReturnReasonSettingsResponse>(path)
    expect(data.return_reason_settings).toMatchObject({
      requires_photos: true,
      action_ids: ["ract_refund"],
      default_disposition: "scrap",
      restocking_fee: { type: "none" },
    })
  })

  journey("makes an action, moves it and takes it away, in French", async (anybody) => {
    const { pages, tab, t } = await opened(anybody, "fr")
    await pages.goTo("actions")
    await tab.page.getByRole("button", { name: t("settings.actions.create"), exact: true }).click()
    const drawer = pages.drawer()
    await drawer.dialog
      .getByRole("textbox", { name: t("settings.actions.label"), exact: true })
      .fill(VOUCHER)
    await choose(drawer.dialog, t("settings.actions.resolution"), t("resolution.store_credit"))
    await drawer.fill(t("settings.actions.bonus"), "12,5")
    await drawer.submit(t("settings.actions.create"))

    const { data } = await store.staff.get<{ return_actions: AdminReturnAction[] }>(
      "/admin/return-actions"
    )
    expect(data.return_actions.find(({ label }) => label === VOUCHER)).toMatchObject({
      resolution: "store_credit",
      bonus_percent: 12.5,
    })

    const at = (place: number) =>
      eventually(async () =>
        expect((await pages.actions()).indexOf(VOUCHER)).toBe(place)
      )
    await at(6)
    await pages.pick(VOUCHER, t("settings.actions.moveUp"))
    await at(5)
    await pages.pick(VOUCHER, t("settings.actions.delete"))
    await tab.page
      .getByRole("alertdialog")
      .getByRole("button", { name: t("settings.actions.delete") })
      .click()
    await at(-1)
    expect(await pages.actions()).toHaveLength(6)
  })

  journey("looks at an action and changes nothing", async (anybody) => {
    const { pages, tab, t } = await opened(anybody, "en")
    await pages.goTo("actions")
    await pages.pick("Exchange", t("common.edit"))
    const path = "/admin/return-actions/ract_exchange"
    const { data: before } = await store.staff.get(path)
    await pages.drawer().dialog.getByRole("checkbox", { name: "Return by post" }).waitFor()
    await pages.drawer().submit()
    await takePicture(tab, "settings-actions")
    expect((await store.staff.get(path)).data).toEqual(before)
  })
})
