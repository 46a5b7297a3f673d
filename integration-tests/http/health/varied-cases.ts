import type { Store } from "../../runner"
import { casesOf } from "../../workflows/cases"

/** Cases of every kind that the fixture's orders allow, in every state of goods and money. */
export async function makeVariedCases(store: Store): Promise<void> {
  const { two_shirts, three_shirts, orders } = store.fixture
  const cases = casesOf(store)

  const refunded = await cases.received(two_shirts[0])
  await cases.settle(refunded, { label_fee: 5, tenders: [{ tender: "original_payment" }] })
  await cases.complete(refunded)

  await cases.settle(await cases.received(two_shirts[1]), { shipping_refund: 10 })
  await cases.settle(await cases.received(orders.taxed), { label_fee: 5 })
  await cases.settle(await cases.received(orders.tax_included))
  await cases.settle(await cases.received(orders.line_discount), { goodwill: 1.5 })
  await cases.settle(await cases.received(orders.order_discount))
  await cases.settle(await cases.received(orders.yen), { label_fee: 100 })
  await cases.settle(await cases.received(orders.dinar))
  await cases.settle(await cases.received(orders.guest))
  await cases.settle(await cases.received(orders.partly_captured), { tenders: undefined })
  await cases.received(orders.kit)

  // Two cases on one order, one after the other, and mugs whose value does not divide.
  await cases.settle(await cases.received(orders.mugs))
  await cases.settle(await cases.received(orders.mugs))

  const half = await cases.approve(await cases.request(three_shirts[0], [{ quantity: 3 }]))
  await cases.receive(half, [{ quantity: 1, condition: "damaged", disposition: "scrap" }])
  await cases.closeShort(await cases.read(half.id), 1)

  await cases.request(three_shirts[1])
  await cases.approve(await cases.request(three_shirts[1]))
  await cases.cancel(await cases.approve(await cases.request(two_shirts[2])))
  await cases.reject(await cases.request(two_shirts[3]))

  // The customer keeps it, and gets something back.
  const complaint = await cases.approve(
    await cases.request(two_shirts[4], [{}], { kind: "complaint" })
  )
  await cases.settle(complaint, { items: [], goodwill: 20 })
}
