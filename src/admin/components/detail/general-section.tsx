import { ActionMenu } from "@medusajs/dashboard/components"
import { Newspaper } from "@medusajs/icons"
import { Badge, Button, Container, Copy, Heading, Text, Tooltip } from "@medusajs/ui"
import { useId } from "react"
import { isSlipPrintable } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useOpenFile } from "../../hooks/use-open-file"
import { useWords } from "../../hooks/use-words"
import { currentExchange, isSendingAgain, isUnpriced } from "../../lib/exchange-items"
import { slipPath } from "../../lib/file-paths"
import { nextStep } from "../../lib/next-step"
import { useRmaActs } from "../acts/use-rma-acts"
import { DifferenceFact } from "../exchange/difference-fact"
import { AcknowledgedFact } from "../facts/acknowledged-fact"
import { GoodsFact } from "../facts/goods-fact"
import { MoneyFact } from "../facts/money-fact"
import { RmaStatusBadge } from "../facts/rma-status-badge"
import { UnreadFact } from "../facts/unread-fact"
import { RmaAlerts } from "./rma-alerts"

/** What the case is, how far it is, and what to do next: one button; all else is in the menu. */
export function GeneralSection({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const format = useFormat()
  const titleId = useId()
  const { next, groups, dialog } = useRmaActs(rma)
  const open = useOpenFile()
  const exchange = currentExchange(rma)
  const isAgain = exchange !== null && isSendingAgain(exchange, rma.items)
  const difference = exchange && isUnpriced(isAgain, exchange) ? null : rma.difference
  const isToShip = nextStep(rma)?.kind === "ship"
  const print = {
    icon: <Newspaper />,
    label: t("common.print"),
    onClick: () => void open(slipPath(rma.id)),
    disabled: !isSlipPrintable(rma),
  }

  return (
    <>
      <RmaAlerts rma={rma} />
      <Container role="region" aria-labelledby={titleId} className="divide-y p-0">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-6 py-4">
          <div>
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Heading id={titleId}>{rma.display_id}</Heading>
              <Copy content={rma.display_id} className="text-ui-fg-muted" />
              <RmaStatusBadge status={rma.status} />
              {rma.adopted_at && (
                <Tooltip content={t("adoption.hint", { date: format.dateTime(rma.adopted_at) })}>
                  <Badge size="2xsmall">{t("adoption.badge")}</Badge>
                </Tooltip>
              )}
            </div>
            <Text size="small" className="text-ui-fg-subtle">
              {t("detail.subtitle", {
                kind: t(`kind.${rma.kind}`),
                order: rma.order_display_id,
                date: format.dateTime(rma.created_at),
              })}
            </Text>
          </div>
          <div className="flex items-center gap-x-2">
            {next && (
              <Button size="small" onClick={next.onClick}>
                {next.label}
              </Button>
            )}
            <ActionMenu groups={[...groups, { actions: [print] }]} />
          </div>
        </div>
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Text size="small" leading="compact" className="text-pretty">
            {t(isToShip ? "toShipDescription" : `statusDescription.${rma.status}`)}
          </Text>
          <div className="flex flex-wrap gap-x-6 gap-y-2">
            <AcknowledgedFact rma={rma} />
            <UnreadFact count={rma.unread_for_staff} />
            <GoodsFact goods={rma.goods} />
            <MoneyFact money={rma.money} />
            {difference && (
              <DifferenceFact difference={difference} currencyCode={rma.currency_code} />
            )}
          </div>
        </div>
        {rma.rejection_reason && (
          <div className="px-6 py-4">
            <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
              {t("fields.rejectionReason")}
            </Text>
            <Text size="small" className="whitespace-pre-line">
              {rma.rejection_reason}
            </Text>
          </div>
        )}
      </Container>
      {dialog}
    </>
  )
}
