import { Button, Drawer, Heading, Text } from "@medusajs/ui"
import { useEffect } from "react"
import { policyContentOf } from "../../../domain"
import type { AdminReturnPolicy } from "../../../types/http"
import { useTryPolicy } from "../../hooks/api/return-policies"
import { useWords } from "../../hooks/use-words"
import { LoadError } from "../common/load-error"
import { RowsSkeleton } from "../common/rows-skeleton"
import { TrialResult } from "./trial-result"

type TrialDrawerProps = { policy: AdminReturnPolicy; onClose: () => void }

/** What a policy would say of past orders. */
export function TrialDrawer({ policy, onClose }: TrialDrawerProps) {
  const { t, language } = useWords()
  const { mutate, data: trial, isError } = useTryPolicy(language)
  useEffect(() => mutate(policyContentOf(policy)), [mutate, policy])

  return (
    <Drawer open onOpenChange={onClose}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title asChild>
            <Heading>{t("policy.trial.title", { name: policy.name })}</Heading>
          </Drawer.Title>
          <Drawer.Description className="txt-small text-ui-fg-subtle">
            {t("policy.trial.description")}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
          {trial ? (
            <TrialResult trial={trial} />
          ) : isError ? (
            <LoadError onRetry={() => mutate(policyContentOf(policy))} />
          ) : (
            <div role="status">
              <Text size="small" className="text-ui-fg-subtle px-6">
                {t("policy.trial.running")}
              </Text>
              <RowsSkeleton rows={6} />
            </div>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t("policy.trial.close")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
