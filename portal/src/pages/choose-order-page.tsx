import { useCallback, useEffect, useState } from "react"
import { ORDER_FIELDS, type OrderListResponse, type StoreOrder } from "../store-api/shapes"
import { readFirst } from "../store-api/read-first"
import { EmptyState } from "../components/empty-state"
import { ForwardIcon } from "../components/icons"
import { LoadedContent } from "../components/loaded-content"
import { Page } from "../components/page"
import { ShowMore } from "../components/show-more"
import { StepBar } from "../components/step-bar"
import { Thumbnail } from "../components/thumbnail"
import { useLoaded } from "../hooks/use-loaded"
import { usePortal } from "../hooks/use-portal"
import type { Access } from "../lib/access"
import { Link, navigate, paths } from "../lib/router"

const PAGE_SIZE = 20
const SHOWN_PICTURES = 4

type ChooseOrderPageProps = { visitor: Exclude<Access, { type: "case" }> }

/** The first step: all orders of the customer. A guest has come for one of theirs already. */
export function ChooseOrderPage({ visitor }: ChooseOrderPageProps) {
  const guestsOrder = visitor.type === "order" ? visitor.order_id : null
  useEffect(() => {
    if (guestsOrder) navigate(paths.request(guestsOrder), { replace: true })
  }, [guestsOrder])
  return guestsOrder ? null : <CustomersOrders visitor={visitor} />
}

function CustomersOrders({ visitor }: ChooseOrderPageProps) {
  const { t, api, leave } = usePortal()
  const [limit, setLimit] = useState(PAGE_SIZE)
  const load = useCallback(
    () =>
      readFirst(limit, async (page) => {
        const query = { fields: ORDER_FIELDS, order: "-created_at", ...page }
        const { orders: rows, count } = await api.read<OrderListResponse>(
          "/store/orders",
          visitor,
          query
        )
        return { rows, count }
      }),
    [api, visitor, limit]
  )
  const orders = useLoaded(load)

  return (
    <Page title={t("orders.title")} above={<StepBar step="order" />}>
      <LoadedContent of={orders} access={visitor}>
        {({ rows: shown, count }) =>
          shown.length === 0 ? (
            <EmptyState title={t("orders.empty")} text={t("orders.emptyText")}>
              <button
                type="button"
                className="button"
                onClick={() => {
                  leave(visitor)
                  navigate(paths.signInByOrder())
                }}
              >
                {t("orders.useNumber")}
              </button>
            </EmptyState>
          ) : (
            <>
              <ul className="cards">
                {shown.map((order) => (
                  <li key={order.id}>
                    <OrderCard order={order} />
                  </li>
                ))}
              </ul>
              <ShowMore
                shown={shown.length}
                asked={limit}
                count={count}
                onClick={() => setLimit(limit + PAGE_SIZE)}
              />
            </>
          )
        }
      </LoadedContent>
    </Page>
  )
}

function OrderCard({ order }: { order: StoreOrder }) {
  const { t, format } = usePortal()
  const quantity = order.items.reduce((sum, item) => sum + item.quantity, 0)
  return (
    <article className="card order-card">
      <header>
        <h2>
          <Link to={paths.request(order.id)} className="cover">
            {t("common.order", { number: order.display_id })}
            <ForwardIcon />
          </Link>
        </h2>
        <span>{format.money(order.total, order.currency_code)}</span>
      </header>
      <p className="hint">
        {t("common.orderedOn", { date: format.day(order.created_at) })} ·{" "}
        {t("orders.items", { count: quantity })}
      </p>
      <p>{order.items.map(({ product_title, title }) => product_title ?? title).join(", ")}</p>
      <div className="pictures">
        {order.items.slice(0, SHOWN_PICTURES).map((item) => (
          <Thumbnail key={item.id} src={item.thumbnail} />
        ))}
      </div>
    </article>
  )
}
