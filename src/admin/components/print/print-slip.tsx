import type { HttpTypes } from "@medusajs/framework/types"
import { getFormattedAddress } from "@medusajs/dashboard/lib"
import { Heading, Text } from "@medusajs/ui"
import type { AdminRma, AdminRmaSettings } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { locationAddress } from "../../lib/location-address"
import { printedQuantity } from "../../lib/printed-quantity"

type PrintSlipProps = {
  rma: AdminRma
  order: HttpTypes.AdminOrder | undefined
  settings: AdminRmaSettings | undefined
  location: HttpTypes.AdminStockLocation | undefined
}

/** What goes into the parcel: the number, who sends, where to, which items. */
export function PrintSlip({ rma, order, settings, location }: PrintSlipProps) {
  const { t } = useWords()
  const format = useFormat()
  const sender = getFormattedAddress({ address: order?.shipping_address })
  const receiver = settings?.return_address?.split("\n") ?? locationAddress(location)

  return (
    <article className="rma-slip flex flex-col gap-y-8 px-6 py-8">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <Heading>{t("print.title")}</Heading>
          <p className="font-mono text-3xl">{rma.display_id}</p>
        </div>
        <dl className="grid grid-cols-[auto_auto] gap-x-4 gap-y-1">
          <dt className="txt-small text-ui-fg-subtle">{t("print.order")}</dt>
          <dd className="txt-small">#{rma.order_display_id}</dd>
          <dt className="txt-small text-ui-fg-subtle">{t("print.date")}</dt>
          <dd className="txt-small">{format.date(rma.created_at)}</dd>
          {rma.return_by && (
            <>
              <dt className="txt-small text-ui-fg-subtle">{t("fields.returnBy")}</dt>
              <dd className="txt-small">{format.date(rma.return_by)}</dd>
            </>
          )}
        </dl>
      </header>
      <div className="grid gap-8 sm:grid-cols-2">
        <AddressBlock title={t("print.from")} lines={sender.length > 0 ? sender : [rma.email]} />
        {receiver.length > 0 && <AddressBlock title={t("print.to")} lines={receiver} />}
      </div>
      <table className="w-full text-left">
        <thead className="border-b">
          <tr className="txt-small-plus">
            <th className="py-2 pr-4 font-medium">{t("print.quantity")}</th>
            <th className="py-2 pr-4 font-medium">{t("fields.item")}</th>
            <th className="py-2 pr-4 font-medium">{t("fields.sku")}</th>
            <th className="py-2 font-medium">{t("fields.reason")}</th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {rma.items.map((item) => (
            <tr key={item.id} className="txt-small align-top">
              <td className="py-2 pr-4 tabular-nums">{printedQuantity(rma, item)}</td>
              <td className="py-2 pr-4">
                {[item.title, item.subtitle].filter(Boolean).join(" · ")}
              </td>
              <td className="py-2 pr-4">{item.sku ?? "–"}</td>
              <td className="py-2">{item.reason?.label ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="small" className="whitespace-pre-line">
        {settings?.instructions ?? t("print.instructions")}
      </Text>
    </article>
  )
}

function AddressBlock({ title, lines }: { title: string; lines: string[] }) {
  return (
    <div>
      <h2 className="txt-small-plus text-ui-fg-subtle">{title}</h2>
      <address className="txt-medium not-italic">
        {lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
    </div>
  )
}
