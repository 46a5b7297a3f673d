import { LayoutComposer } from "@medusajs/dashboard/components"
import { useRma } from "../../hooks/api/rmas"
import { RmaPageState } from "../common/rma-page-state"
import { DisputeSection } from "../dispute/dispute-section"
import { DocumentsSection } from "../documents/documents-section"
import { ExchangeSection } from "../exchange/exchange-section"
import { MessagesSection } from "../messages/messages-section"
import { CustomerSection } from "./customer-section"
import { GeneralSection } from "./general-section"
import { GoodsSection } from "./goods-section"
import { HistorySection } from "./history-section"
import { ItemsSection } from "./items-section"
import { MoneySection } from "./money-section"
import { StaffSection } from "./staff-section"

/** The page of one RMA. Its cards can be moved and hidden, and take widgets, like Medusa's own. */
export function RmaDetail({ id }: { id: string }) {
  const { data: rma, error, refetch } = useRma(id)

  if (!rma) {
    return <RmaPageState error={error} onRetry={() => void refetch()} />
  }

  return (
    <LayoutComposer
      widgetsZonePrefix="rma.details"
      preferredLayoutId="core:two-column"
      data={rma}
      hasOutlet={false}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="RmaGeneralSection">
              <GeneralSection rma={rma} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="RmaExchangeSection">
              <ExchangeSection rma={rma} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="RmaDisputeSection">
              <DisputeSection rma={rma} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="RmaItemsSection">
              <ItemsSection rma={rma} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="RmaGoodsSection">
              <GoodsSection rma={rma} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="RmaMoneySection">
              <MoneySection rma={rma} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="RmaMessagesSection">
              <MessagesSection rma={rma} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="RmaCustomerSection">
              <CustomerSection rma={rma} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="RmaDocumentsSection">
              <DocumentsSection rma={rma} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="RmaStaffSection">
              <StaffSection rma={rma} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="RmaHistorySection">
              <HistorySection rma={rma} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}
