import type { PlacedOrder } from "../integration-tests/factories/orders"
import type { AdminRma } from "../src/types/http"
import type { Comparison, Job } from "./compare"
import type { BenchStore } from "./open-store"
import { orderPool, type OrderPool } from "./order-pool"
import { posting } from "./posting"

const SAMPLES = 15

/**
 * A shirt becomes a hoodie: one request of ours against core's five calls for the same exchange, which
 * leave a new unit on the order, its stock kept, and the difference to be paid.
 */
export function exchangeApprove(store: BenchStore): Comparison[] {
  return [
    {
      name: "exchange-approve",
      goal: 0.4,
      samples: SAMPLES,
      open: async () => ({
        ours: ourJob(store, await orderPool(store)),
        peer: coreJob(store, await orderPool(store)),
      }),
    },
  ]
}

function ourJob({ staff, fixture: { shop } }: BenchStore, nextOrder: OrderPool): Job {
  const asStaff = posting(staff)
  return async () => {
    const order = nextOrder()
    const { rma } = await asStaff<{ rma: AdminRma }>("/admin/rmas", {
      order_id: order.id,
      items: [
        {
          line_item_id: order.items[0].id,
          quantity: 1,
          action_id: "ract_exchange",
          exchange_variant_id: shop.variants.hoodie.id,
        },
      ],
    })
    return async () => {
      const approved = await asStaff<{ rma: AdminRma }>(`/admin/rmas/${rma.id}/approve`, {
        exchange: { shipping_option_id: shop.shipping_options.pickup },
      })
      const [exchange] = approved.rma.exchanges
      if (exchange?.difference !== 20 || exchange.payment_collection_id === null) {
        throw new Error(`Exchanged, but: ${JSON.stringify(exchange)}`)
      }
    }
  }
}

function coreJob({ staff, fixture: { shop } }: BenchStore, nextOrder: OrderPool): Job {
  const asStaff = posting(staff)
  return async () => {
    const order: PlacedOrder = nextOrder()
    return async () => {
      const begun = await asStaff<{ exchange: { id: string } }>("/admin/exchanges", {
        order_id: order.id,
      })
      const path = `/admin/exchanges/${begun.exchange.id}`
      await asStaff(`${path}/inbound/items`, {
        items: [{ id: order.items[0].id, quantity: 1 }],
        location_id: shop.locations.main,
      })
      await asStaff(`${path}/outbound/items`, {
        items: [{ variant_id: shop.variants.hoodie.id, quantity: 1 }],
      })
      // Without it, core keeps no stock for the new unit.
      await asStaff(`${path}/outbound/shipping-method`, {
        shipping_option_id: shop.shipping_options.pickup,
      })
      await asStaff(`${path}/request`, {})
    }
  }
}
