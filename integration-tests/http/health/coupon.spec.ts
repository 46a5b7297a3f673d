import { withStore } from "../../runner"
import { codesOf, reimbursementOf, settled, sql } from "./patient"

withStore(
  (store) => {
    test("coupon_missing is found by its name, without the loyalty plugin", async () => {
      await store.staff.post("/admin/rma-settings", { coupons_enabled: true })
      const patient = await settled(store, [{ tender: "coupon" }])
      const { status, promotion_id } = reimbursementOf(patient)
      expect(status).toBe("paid")
      expect(await codesOf(patient)).toEqual([])

      await sql(patient, "update promotion set deleted_at = now() where id = :promotion_id", {
        promotion_id,
      })

      expect(await codesOf(patient)).toEqual(["coupon_missing"])
    })
  },
  { env: { RMA_WITHOUT_LOYALTY: "1" } }
)
