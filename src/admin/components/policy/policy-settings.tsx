import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminReturnPolicy } from "../../../types/http"
import { useChosenThings, useReturnPolicies, type Thing } from "../../hooks/api/return-policies"
import { useWords } from "../../hooks/use-words"
import { LoadError } from "../common/load-error"
import { Message } from "../common/message"
import { RowsSkeleton } from "../common/rows-skeleton"
import { PolicyDialog } from "./policy-dialog"
import { PolicyRow } from "./policy-row"
import { TrialDrawer } from "./trial-drawer"

/** All policies, in the order in which they are asked. */
export function PolicySettings() {
  const { t } = useWords()
  const { data: policies, isError, refetch } = useReturnPolicies()
  const places = usePlaces(policies ?? [])
  const [edited, setEdited] = useState<AdminReturnPolicy | "new" | null>(null)
  const [tried, setTried] = useState<AdminReturnPolicy | null>(null)

  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="max-w-[720px]">
          <Heading>{t("policy.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("policy.description")}
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={() => setEdited("new")}>
          {t("policy.create")}
        </Button>
      </div>
      {!policies && (isError ? <LoadError onRetry={() => void refetch()} /> : <RowsSkeleton rows={4} />)}
      {policies?.length === 0 && (
        <Message title={t("policy.emptyTitle")} description={t("policy.emptyDescription")} />
      )}
      {policies?.map((policy) => (
        <PolicyRow
          key={policy.id}
          policy={policy}
          places={places}
          onEdit={() => setEdited(policy)}
          onTry={() => setTried(policy)}
        />
      ))}
      {edited && (
        <PolicyDialog policy={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
      {tried && <TrialDrawer policy={tried} onClose={() => setTried(null)} />}
    </Container>
  )
}

/** The regions and sales channels of all policies, each kind read once. */
function usePlaces(policies: AdminReturnPolicy[]): Thing[] {
  const idsOf = (field: "region_ids" | "sales_channel_ids") =>
    [...new Set(policies.flatMap((policy) => policy[field] ?? []))].sort()
  const regions = useChosenThings("region", idsOf("region_ids"))
  const channels = useChosenThings("sales_channel", idsOf("sales_channel_ids"))
  return [...regions, ...channels]
}
