import { MagnifyingGlass } from "@medusajs/icons"
import { Drawer, Heading, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useFoundOrders } from "../../hooks/api/orders"
import { useDebounced } from "../../hooks/use-debounced"
import { useWords } from "../../hooks/use-words"
import { LoadError } from "../common/load-error"
import { Message } from "../common/message"
import { RowsSkeleton } from "../common/rows-skeleton"
import { FoundOrder } from "./found-order"

type OrderFinderProps = { onFound: (orderId: string) => void; onClose: () => void }

/** Finds the order that an RMA is about, by number or e-mail. */
export function OrderFinder({ onFound, onClose }: OrderFinderProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState("")
  // "#12" is how the admin writes order numbers, "12" is how the server stores them.
  const q = useDebounced(typed.trim().replace(/^#/, ""))
  const { data: orders, isError, refetch } = useFoundOrders(q)

  return (
    <Drawer open onOpenChange={onClose}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title asChild>
            <Heading>{t("create.findOrder")}</Heading>
          </Drawer.Title>
          <Drawer.Description className="txt-small text-ui-fg-subtle">
            {t("create.findOrderHint")}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
          <Input
            type="search"
            autoFocus
            aria-label={t("create.searchOrders")}
            placeholder={t("create.searchOrders")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {isError && <LoadError title={t("create.ordersFailed")} onRetry={() => void refetch()} />}
          {!isError && !orders && <RowsSkeleton rows={5} />}
          {orders?.length === 0 && (
            <Message icon={<MagnifyingGlass />} title={t("create.noOrders")} />
          )}
          <ul className="flex flex-col gap-y-2">
            {orders?.map((order) => (
              <li key={order.id}>
                <FoundOrder order={order} onChoose={() => onFound(order.id)} />
              </li>
            ))}
          </ul>
          {!q && orders && orders.length > 0 && (
            <Text size="small" className="text-ui-fg-muted">
              {t("create.typeToSearch")}
            </Text>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
