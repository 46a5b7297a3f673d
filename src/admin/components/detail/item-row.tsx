import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminRma, HttpRmaItem } from "../../../types/http"
import { useItemWords } from "../../hooks/use-item-words"
import { useWords } from "../../hooks/use-words"
import { isEditable } from "../../lib/is-editable"
import { ItemSummary } from "../common/item-summary"
import { AttachmentList } from "../messages/attachment-list"
import { EditItemDialog } from "./edit-item-dialog"
import { ReceivedUnits } from "./received-units"
import { WishedVariant } from "./wished-variant"

/** One item: what, why, what for, how many, and how its units came. */
export function ItemRow({ rma, item }: { rma: AdminRma; item: HttpRmaItem }) {
  const { t } = useWords()
  const { reasonOf, actionOf } = useItemWords()
  const [isEditing, setIsEditing] = useState(false)
  const counts = [
    [t("items.requested"), item.requested_quantity],
    [t("items.approved"), item.approved_quantity],
    [t("items.received"), item.received_quantity],
    [t("items.resolved"), item.resolved_quantity],
  ] as const

  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <ItemSummary
          title={item.title}
          subtitle={item.subtitle}
          sku={item.sku}
          thumbnail={item.thumbnail}
        />
        {(isEditable(rma, item) || isEditable(rma, item, { return_expected: false })) && (
          <ActionMenu
            groups={[
              {
                actions: [
                  {
                    icon: <PencilSquare />,
                    label: t("items.edit"),
                    onClick: () => setIsEditing(true),
                  },
                ],
              },
            ]}
          />
        )}
      </div>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Detail name={t("fields.reason")} value={reasonOf(item)} />
        <Detail
          name={t("fields.action")}
          value={actionOf(item) ?? t(`resolution.${item.resolution}`)}
        />
        {item.exchange_variant_id && (
          <div className="sm:col-span-2">
            <dt className="txt-compact-small text-ui-fg-muted">{t("items.wishedInstead")}</dt>
            <dd>
              <WishedVariant id={item.exchange_variant_id} />
            </dd>
          </div>
        )}
        {item.note && <Detail name={t("items.customerNote")} value={item.note} isWide />}
      </dl>
      <AttachmentList attachments={item.attachments} />
      <dl className="bg-ui-bg-component grid grid-cols-2 gap-px overflow-hidden rounded-lg border sm:grid-cols-4">
        {counts.map(([name, count]) => (
          <div key={name} className="px-3 py-2">
            <dt className="txt-compact-xsmall text-ui-fg-subtle">{name}</dt>
            <dd className="txt-compact-small-plus tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
      {!item.return_expected && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("items.stays")}
        </Text>
      )}
      {item.units.length > 0 && <ReceivedUnits units={item.units} />}
      {isEditing && <EditItemDialog rma={rma} item={item} onClose={() => setIsEditing(false)} />}
    </div>
  )
}

type DetailProps = { name: string; value: string | null | undefined; isWide?: boolean }

function Detail({ name, value, isWide }: DetailProps) {
  return (
    <div className={isWide ? "sm:col-span-2" : undefined}>
      <dt className="txt-compact-small text-ui-fg-muted">{name}</dt>
      <dd className="txt-small text-ui-fg-subtle whitespace-pre-line break-words">
        {value ?? "–"}
      </dd>
    </div>
  )
}
