import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminRma } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { rmaPath } from "../../lib/paths"
import { useRmaActs } from "../acts/use-rma-acts"
import { GoodsFact } from "../facts/goods-fact"
import { MoneyFact } from "../facts/money-fact"
import { RmaStatusBadge } from "../facts/rma-status-badge"

export function OrderRmaRow({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const { next, groups, dialog } = useRmaActs(rma)
  const open = { icon: <ArrowUpRightOnBox />, label: t("common.open"), to: rmaPath(rma.id) }

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-center justify-between gap-x-4">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            to={rmaPath(rma.id)}
            className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus transition-fg rounded-sm outline-none"
          >
            {rma.display_id}
          </Link>
          <RmaStatusBadge status={rma.status} />
        </div>
        <ActionMenu groups={[{ actions: [open] }, ...groups]} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t(`kind.${rma.kind}`)}
        </Text>
        <GoodsFact goods={rma.goods} />
        <MoneyFact money={rma.money} />
      </div>
      {next && (
        <Button size="small" variant="secondary" className="self-start" onClick={next.onClick}>
          {next.label}
        </Button>
      )}
      {dialog}
    </div>
  )
}
