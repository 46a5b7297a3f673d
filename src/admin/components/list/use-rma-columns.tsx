import { ArrowUpRightOnBox, Eye, Newspaper } from "@medusajs/icons"
import { Checkbox, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useNavigate } from "react-router-dom"
import { isSlipPrintable } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useOpenFile } from "../../hooks/use-open-file"
import { useWords } from "../../hooks/use-words"
import { amountSettled } from "../../lib/amount-settled"
import { slipPath } from "../../lib/file-paths"
import { rmaPath } from "../../lib/paths"
import { possibleActs } from "../../lib/rma-acts"
import { useAcknowledge } from "../acts/use-acknowledge"
import { AcknowledgedFact } from "../facts/acknowledged-fact"
import { GoodsFact } from "../facts/goods-fact"
import { MoneyFact } from "../facts/money-fact"
import { RmaStatusBadge } from "../facts/rma-status-badge"
import { UnreadFact } from "../facts/unread-fact"
import { AlertsMark } from "./alerts-mark"

const columnHelper = createDataTableColumnHelper<AdminRma>()

export function useRmaColumns() {
  const { t } = useWords()
  const format = useFormat()
  const navigate = useNavigate()
  const open = useOpenFile()
  const acknowledge = useAcknowledge()

  return useMemo(
    () => [
      columnHelper.select({
        header: ({ table }) => (
          <Checkbox
            aria-label={t("bulk.selectAll")}
            checked={table.getIsSomePageRowsSelected() ? "indeterminate" : table.getIsAllPageRowsSelected()}
            onCheckedChange={(checked) => table.toggleAllPageRowsSelected(checked === true)}
          />
        ),
        cell: ({ row }) => (
          <Checkbox
            aria-label={t("bulk.select", { number: row.original.display_id })}
            checked={row.getIsSelected()}
            onCheckedChange={(checked) => row.toggleSelected(checked === true)}
            onClick={(event) => event.stopPropagation()}
          />
        ),
      }),
      columnHelper.accessor("display_id", {
        header: t("fields.number"),
        cell: ({ getValue }) => (
          <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base">
            {getValue()}
          </Text>
        ),
      }),
      // Second, because on a phone what stands further right is out of sight.
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue, row: { original: rma } }) => (
          <span className="flex items-center gap-x-2">
            <RmaStatusBadge status={getValue()} />
            <AlertsMark rma={rma} />
          </span>
        ),
      }),
      columnHelper.accessor("order_display_id", {
        header: t("fields.order"),
        cell: ({ getValue }) => `#${getValue()}`,
      }),
      columnHelper.accessor("email", {
        header: t("fields.customer"),
        cell: ({ getValue }) => <span className="block max-w-[130px] truncate">{getValue()}</span>,
      }),
      columnHelper.accessor("kind", {
        header: t("fields.kind"),
        cell: ({ getValue }) => t(`kind.${getValue()}`),
      }),
      columnHelper.accessor("acknowledged_at", {
        header: t("fields.seen"),
        cell: ({ row: { original: rma } }) => <AcknowledgedFact rma={rma} isShort />,
      }),
      columnHelper.accessor("unread_for_staff", {
        header: t("fields.messages"),
        cell: ({ getValue }) => <UnreadFact count={getValue()} isShort />,
      }),
      columnHelper.accessor("goods", {
        header: t("fields.goods"),
        cell: ({ getValue }) => <GoodsFact goods={getValue()} />,
      }),
      columnHelper.accessor("money", {
        header: t("fields.money"),
        cell: ({ row: { original: rma } }) => <MoneyCell rma={rma} />,
      }),
      columnHelper.accessor("created_at", {
        header: t("fields.age"),
        cell: ({ getValue }) => (
          <span title={format.dateTime(getValue())}>{format.shortAge(getValue())}</span>
        ),
        enableSorting: true,
        sortLabel: t("fields.created"),
        sortAscLabel: t("list.oldestFirst"),
        sortDescLabel: t("list.newestFirst"),
      }),
      columnHelper.action({
        actions: ({ row: { original: rma } }) => [
          [
            {
              icon: <ArrowUpRightOnBox />,
              label: t("common.open"),
              onClick: () => navigate(rmaPath(rma.id)),
            },
            ...(possibleActs(rma).includes("acknowledge")
              ? [
                  {
                    icon: <Eye />,
                    label: t("events.acknowledge"),
                    onClick: () => acknowledge(rma),
                  },
                ]
              : []),
            ...(isSlipPrintable(rma)
              ? [
                  {
                    icon: <Newspaper />,
                    label: t("common.print"),
                    onClick: () => void open(slipPath(rma.id)),
                  },
                ]
              : []),
          ],
        ],
      }),
    ],
    // `acknowledge` only starts requests; it is new on each render, and the columns need not be.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [t, format, navigate, open]
  )
}

/** Whether the customer was paid, and how much was settled. */
function MoneyCell({ rma }: { rma: AdminRma }) {
  const format = useFormat()
  const amount = amountSettled(rma)

  return (
    <span className="flex flex-col">
      <MoneyFact money={rma.money} />
      {amount > 0 && (
        // Below the words, behind their icon: beside them it would push the columns after it out of sight.
        <span className="txt-compact-xsmall pl-[21px] tabular-nums">
          {format.amount(amount, rma.currency_code)}
        </span>
      )}
    </span>
  )
}
