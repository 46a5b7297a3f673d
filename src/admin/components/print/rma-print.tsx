import { Button, Container } from "@medusajs/ui"
import { useEffect } from "react"
import { useOrderOfRma } from "../../hooks/api/orders"
import { useRma } from "../../hooks/api/rmas"
import { useRmaSettings, useStockLocations } from "../../hooks/api/settings"
import { useWords } from "../../hooks/use-words"
import { RmaPageState } from "../common/rma-page-state"
import { PrintSlip } from "./print-slip"
import { PRINT_STYLES } from "./print-styles"

/** The case on a sheet of paper; asks the browser to print as soon as all of it is there. */
export function RmaPrint({ id }: { id: string }) {
  const { t } = useWords()
  const { data: rma, error, refetch } = useRma(id)
  const { data: order, isPending: isOrderPending } = useOrderOfRma(rma?.order_id)
  const { data: settings, isPending: areSettingsPending } = useRmaSettings()
  const { data: locations, isPending: areLocationsPending } = useStockLocations()
  const isReady = rma && !isOrderPending && !areSettingsPending && !areLocationsPending

  useEffect(() => {
    if (isReady) {
      window.print()
    }
  }, [isReady])

  if (!rma || !isReady) {
    return <RmaPageState error={error} onRetry={() => void refetch()} />
  }

  return (
    <>
      <style>{PRINT_STYLES}</style>
      <Container className="divide-y p-0">
        <div className="rma-not-printed flex justify-end px-6 py-4">
          <Button size="small" onClick={() => window.print()}>
            {t("common.print")}
          </Button>
        </div>
        <PrintSlip
          rma={rma}
          order={order}
          settings={settings}
          location={locations?.find((one) => one.id === rma.location_id)}
        />
      </Container>
    </>
  )
}
