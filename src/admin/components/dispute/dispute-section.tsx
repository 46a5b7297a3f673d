import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { useState } from "react"
import { hasNothingToSendBack } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { formatAmount } from "../../lib/format-amount"
import { Section } from "../common/section"
import { EditDisputeDialog } from "./edit-dispute-dialog"

/** What was found out about goods that never arrived, or arrived broken, and what the carrier answers for. */
export function DisputeSection({ rma }: { rma: AdminRma }) {
  const { t, language } = useWords()
  const [isEditing, setIsEditing] = useState(false)
  const { investigation_note, carrier_claim_number, carrier_amount_recovered } = rma

  if (!hasNothingToSendBack(rma.kind)) return null

  return (
    <Section
      title={t("dispute.title")}
      actions={
        <ActionMenu
          groups={[
            {
              actions: [
                {
                  icon: <PencilSquare />,
                  label: t("common.edit"),
                  onClick: () => setIsEditing(true),
                },
              ],
            },
          ]}
        />
      }
    >
      <SectionRow
        title={t("dispute.investigationNote")}
        value={investigation_note || t("dispute.noInvestigation")}
      />
      <SectionRow
        title={t("dispute.carrierClaimNumber")}
        value={carrier_claim_number || t("dispute.noCarrierClaim")}
      />
      <SectionRow
        title={t("dispute.carrierAmountRecovered")}
        value={
          carrier_amount_recovered === null
            ? t("dispute.nothingRecovered")
            : formatAmount(carrier_amount_recovered, rma.currency_code, language)
        }
      />
      {isEditing && <EditDisputeDialog rma={rma} onClose={() => setIsEditing(false)} />}
    </Section>
  )
}
