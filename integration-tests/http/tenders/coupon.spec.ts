import { expectInvariants } from "../../checks"
import { aDeliveredOrder } from "../../factories/orders"
import { CAST } from "../../factories/people"
import { withStore } from "../../runner"
import { done } from "../cases"
import { checkoutOf } from "./checkout"
import { shopCreditOf } from "./shop-credit"

const CODE = /^CREDIT(-[2-9A-HJ-NP-Z]{4}){4}$/

withStore(
  (store) => {
    const credit = () => shopCreditOf(store)
    const checkout = () => checkoutOf(store)
    const emma = () => store.fixture.customers.emma
    const ordered = (more: object) =>
      aDeliveredOrder(store.container, store.fixture.shop, {
        items: [{ variant: "shirt", quantity: 2 }],
        ...more,
      })
    const ofEmma = () => ordered({ customer: emma() })
    const ofGuest = () =>
      ordered({ person: { ...CAST.emma, email: "Grace.Guest@example.com" } })
    const enableCoupons = (coupons_enabled: boolean) =>
      done(store.staff, "/admin/rma-settings", { coupons_enabled, gift_card_expires_days: 30 })

    it("says what there is without the loyalty plugin, and refuses the rest", async () => {
      await enableCoupons(false)
      const rma = await credit().cameBack(await ofEmma())
      const { tenders } = await credit().previewOf(rma, 1)
      expect(tenders.map(({ tender, problem }) => [tender, problem ?? "there"])).toEqual([
        ["original_payment", "there"],
        ["store_credit", "loyalty_missing"],
        ["gift_card", "loyalty_missing"],
        ["manual", "there"],
        ["replacement_order", "there"],
        ["coupon", "coupons_disabled"],
      ])
      for (const tender of ["store_credit", "gift_card", "coupon"]) {
        expect(await credit().settle(rma, 1, [{ tender }])).toMatchObject({
          status: 400,
          data: { code: "tender_not_available" },
        })
      }
      await expectInvariants(store.container, rma.order_id)
    })

    it("gives a customer a coupon that only they can spend, once", async () => {
      await enableCoupons(true)
      const order = await ofEmma()
      const [payment] = await credit().paid(await credit().cameBack(order), 1, [
        { tender: "coupon", bonus_percent: 10 },
      ])
      expect(payment).toMatchObject({ tender: "coupon", amount: 50, bonus: 5, status: "paid" })
      expect(payment.coupon).toEqual({
        code: expect.stringMatching(CODE),
        expires_at: expect.any(String),
      })
      expect(await credit().transactionsOf(order.id)).toEqual([
        ["capture", 110],
        ["rma_coupon", -50],
      ])
      await expectInvariants(store.container, order.id)

      const coupon = payment.coupon?.code
      const basket = { coupon, quantity: 2 }
      const stranger = await store.signInAsCustomer(store.fixture.customers.camille)
      expect((await checkout().fill(stranger, basket)).discount_total).toBe(0)
      expect((await checkout().fill(store.visitor, { ...basket, email: "x@example.com" })).discount_total).toBe(0)

      const owner = await store.signInAsCustomer(emma())
      expect(await checkout().buy(owner, basket)).toMatchObject({ total: 55 })
      const again = await owner.post("/store/carts", {
        region_id: store.fixture.shop.regions.export.id,
        promo_codes: [coupon],
        items: [{ variant_id: store.fixture.shop.variants.shirt.id, quantity: 2 }],
      })
      expect(JSON.stringify(again.data)).not.toContain('"discount_total":55')
    })

    it("binds a guest's coupon to their e-mail", async () => {
      await enableCoupons(true)
      const order = await ofGuest()
      const [payment] = await credit().paid(await credit().cameBack(order), 1, [{ tender: "coupon" }])
      const basket = { coupon: payment.coupon?.code, quantity: 2 }
      const stranger = await checkout().fill(store.visitor, { ...basket, email: "x@example.com" })
      expect(stranger.discount_total).toBe(0)
      expect(await checkout().buy(store.visitor, { ...basket, email: order.email })).toMatchObject({
        total: 60,
      })
      await expectInvariants(store.container, order.id)
    })
  },
  { env: { RMA_WITHOUT_LOYALTY: "1" } }
)
