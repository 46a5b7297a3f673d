import { SectionRow } from "@medusajs/dashboard/components"
import { getFormattedAddress } from "@medusajs/dashboard/lib"
import { Copy, Skeleton, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminRma } from "../../../types/http"
import { useOrderOfRma } from "../../hooks/api/orders"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { fullName } from "../../lib/full-name"
import { customerPath, orderPath } from "../../lib/paths"
import { Section } from "../common/section"
import { AddressMarkField } from "../parcels/address-mark-field"

const LINK = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover"

/** Who asked, about which order, where they live, and everything they typed. */
export function CustomerSection({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const format = useFormat()
  const { data: order, isPending } = useOrderOfRma(rma.order_id)
  const address = order?.shipping_address
  const name = fullName(order?.customer) || fullName(address) || rma.email
  const price = rma.purchase_price
  const typed = [
    [t("fields.customerNote"), rma.customer_note],
    [t("fields.receivedOn"), rma.received_on && format.date(rma.received_on)],
    [t("fields.purchasePlace"), rma.purchase_place],
    [t("fields.purchasePrice"), price === null ? null : format.amount(price, rma.currency_code)],
  ].filter((row): row is [string, string] => Boolean(row[1]))

  return (
    <Section title={t("customer.title")}>
      <SectionRow
        title={t("fields.order")}
        value={
          <Link to={orderPath(rma.order_id)} className={LINK}>
            #{rma.order_display_id}
          </Link>
        }
      />
      <SectionRow
        title={t("fields.customer")}
        value={
          rma.customer_id ? (
            <Link to={customerPath(rma.customer_id)} className={LINK}>
              {name}
            </Link>
          ) : (
            `${name} (${t("customer.guest")})`
          )
        }
      />
      <SectionRow
        title={t("fields.email")}
        value={
          <span className="flex min-w-0 items-start gap-x-2">
            <EmailText email={rma.email} />
            <Copy content={rma.email} className="text-ui-fg-muted shrink-0" />
          </span>
        }
      />
      {isPending && (
        <div className="px-6 py-4">
          <Skeleton className="h-16 w-full rounded-md" />
        </div>
      )}
      {order && (
        <SectionRow
          title={t("fields.shippingAddress")}
          value={address ? getFormattedAddress({ address }).join("\n") : t("customer.noAddress")}
        />
      )}
      {address && <AddressMarkField rma={rma} />}
      {address?.phone && <SectionRow title={t("fields.phone")} value={address.phone} />}
      {rma.legal_basis && (
        <SectionRow title={t("fields.legalBasis")} value={t(`legalBasis.${rma.legal_basis}`)} />
      )}
      {typed.length === 0 && (
        <Text size="small" className="text-ui-fg-muted px-6 py-4">
          {t("customer.nothingTyped")}
        </Text>
      )}
      {typed.map(([title, value]) => (
        <SectionRow key={title} title={title} value={value} />
      ))}
    </Section>
  )
}

/** Broken behind its "@" where the line is too short for it, and not within a word. */
function EmailText({ email }: { email: string }) {
  const end = email.lastIndexOf("@") + 1

  return (
    <span className="min-w-0 break-words">
      {email.slice(0, end)}
      <wbr />
      {email.slice(end)}
    </span>
  )
}
