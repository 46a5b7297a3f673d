import { aDeliveredOrder, type PlacedOrder } from "../../integration-tests/factories/orders"
import type { AdminReturnPolicyListResponse, AdminRmaListResponse } from "../../src/types/http"
import { choose } from "../pages/choose"
import { OrderPage } from "../pages/order-page"
import { takePicture } from "../stack/picture"
import type { Tab } from "../stack/tab"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

withAdmin(({ store, journey }) => {
  let order: PlacedOrder

  beforeAll(async () => {
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      items: [{ variant: "shirt", quantity: 2 }],
      customer: store.fixture.customers.emma,
      placed_days_ago: 20,
    })
  })

  const refunds = { en: "Refund", fr: "Remboursement" }
  for (const language of ["en", "fr"] as const) {
    journey(`writes a policy, tries it, and does otherwise with a reason (${language})`, async (anybody) => {
      const tab = await signIn(anybody, store.fixture.admin, language)
      const { t } = tab.words
      const dialog = tab.page.getByRole("dialog")
      const picture = (name: string, size = {}) => takePicture(tab, name, size)

      await tab.page.goto(`${tab.origin}/app/settings/returns/policies`)
      await tab.page.getByText(t("policy.emptyTitle")).waitFor()
      await tab.page.getByRole("button", { name: t("policy.create") }).click()
      await dialog.getByRole("textbox", { name: t("policy.fields.name") }).fill("Fortnight")
      const rule = (type: "window" | "price_above" | "customer_group") =>
        dialog.getByRole("region", { name: t(`policy.rule.${type}.title`), exact: true })
      await rule("window").getByRole("switch").click()
      await rule("customer_group").getByRole("switch").click()
      await dialog.getByRole("button", { name: t("policy.trial.action") }).click()
      await rule("customer_group").getByRole("alert").waitFor()
      expect(await rule("customer_group").getByRole("alert").innerText()).toBe(t("policy.problem.empty"))
      await rule("customer_group").getByRole("switch").click()
      await rule("price_above").getByRole("switch").click()
      await rule("price_above").getByRole("textbox").first().fill("40")
      const money = dialog.getByRole("region", { name: t("policy.money.title") })
      await choose(money, t("settings.restockingFee.label"), t("settings.restockingFee.type.percent"))
      await money.getByRole("textbox", { name: t("settings.restockingFee.percent") }).fill("10")
      await choose(money, t("policy.money.payBeforeReceipt"), t("policy.money.paid.store_credit"))
      await money.getByRole("switch", { name: t("policy.money.instantGiftCard") }).click()
      await money.getByRole("switch", { name: t("policy.money.refundOutboundShipping") }).click()
      await picture("policy-form", { height: 2400 })

      await dialog.getByRole("button", { name: t("policy.trial.action") }).click()
      await dialog.getByText(t("policy.trial.reasons")).waitFor()
      await dialog.getByText(`#${order.display_id}`, { exact: true }).waitFor()
      await dialog.getByText(t("policy.trial.reasons")).scrollIntoViewIfNeeded()
      await picture("policy-trial")

      await dialog.getByRole("switch", { name: t("policy.fields.isEnabled") }).click()
      await dialog.getByRole("button", { name: t("policy.create") }).click()
      await dialog.waitFor({ state: "hidden" })
      await tab.page.getByRole("button", { name: "Fortnight" }).waitFor()
      const { data } = await store.staff.get<AdminReturnPolicyListResponse>("/admin/return-policies")
      expect(data.return_policies).toMatchObject([
        {
          name: "Fortnight",
          is_enabled: true,
          rules: [
            { type: "window", verdict: "no", days: 14, from: "delivered" },
            { type: "price_above", verdict: "review", amounts: { eur: 40 } },
          ],
          terms: {
            restocking_fee: { type: "percent", percent: 10 },
            pay_before_receipt: "store_credit",
            instant_gift_card: true,
            refund_outbound_shipping: true,
          },
        },
      ])

      await overrideInCreateForm(tab, refunds[language])
      await store.staff.delete(`/admin/return-policies/${data.return_policies[0].id}`)
    })
  }

  async function overrideInCreateForm(tab: Tab, refund: string) {
    const { t } = tab.words
    const page = new OrderPage(tab)
    await page.open(order.id)
    const form = await page.widget.startCreating()
    const line = form.dialog.getByRole("group", { name: "Organic cotton T-shirt" })
    await line.getByText(t("policy.verdict.no"), { exact: true }).waitFor()
    await form.fillLine("Organic cotton T-shirt", {
      quantity: 1,
      action: refund,
      reason: "Too small",
      note: "Too tight",
    })
    await form.dialog.getByText(t("policy.advice.override")).waitFor()
    await form.dialog.getByRole("button", { name: t("create.submit") }).click()
    await form.dialog.getByText(t("policy.advice.overrideMissing")).waitFor()
    await takePicture(tab, "create-against-policy")
    await form.dialog
      .getByRole("textbox", { name: t("fields.overrideReason") })
      .fill("A friend of the house")
    await form.submit()
    const query = { order_id: order.id }
    const { data } = await store.staff.get<AdminRmaListResponse>("/admin/rmas", { query })
    expect(data.rmas[0]).toMatchObject({
      status: "requested",
      override_reason: "A friend of the house",
    })
    await tab.page.goto(`${tab.origin}/app/returns/${data.rmas[0].id}`)
    await tab.page.getByText(t("historyEvent.policy_overridden")).waitFor()
    await tab.page.getByText(t("policy.code.window_over")).first().waitFor()
  }
})
