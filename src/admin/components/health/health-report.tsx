import { CheckCircle } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { HttpHealthFinding } from "../../../types/http"
import { useCheckHealth, useHealth } from "../../hooks/api/health"
import { useFormat } from "../../hooks/use-format"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { LoadError } from "../common/load-error"
import { Message } from "../common/message"
import { RowsSkeleton } from "../common/rows-skeleton"
import { Section } from "../common/section"
import { FindingRow } from "./finding-row"

const LEVELS = ["critical", "warning"] as const

/** What the doctor found when it last looked, and the way to have it look now. */
export function HealthReport() {
  const { t } = useWords()
  const format = useFormat()
  const showRefusal = useRefusalToast()
  const { data: health, isError, refetch } = useHealth()
  const check = useCheckHealth()
  const { checked_at = null, orders_checked: count = 0, findings = [] } = health ?? {}
  const when = checked_at ? format.dateTime(checked_at) : ""

  return (
    <>
      <Container className="divide-y overflow-hidden p-0">
        <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
          <div className="max-w-[720px]">
            <Heading>{t("health.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t("health.description")}
            </Text>
            {findings.length > 0 && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("health.checked", { count, when })}
              </Text>
            )}
          </div>
          <Button
            size="small"
            variant="secondary"
            isLoading={check.isPending}
            onClick={() => check.mutate(undefined, { onError: showRefusal })}
          >
            {t("health.checkNow")}
          </Button>
        </div>
        {!health && (isError ? <LoadError onRetry={() => void refetch()} /> : <RowsSkeleton rows={3} />)}
        {health && checked_at === null && (
          <Message title={t("health.neverTitle")} description={t("health.neverDescription")} />
        )}
        {checked_at !== null && findings.length === 0 && (
          <Message
            icon={<CheckCircle />}
            title={t("health.wellTitle", { count })}
            description={t("health.wellDescription", { when })}
          />
        )}
      </Container>
      {LEVELS.map((level) => (
        <FindingsOfLevel
          key={level}
          title={t(`health.level.${level}`)}
          findings={findings.filter((finding) => finding.level === level)}
        />
      ))}
    </>
  )
}

function FindingsOfLevel({ title, findings }: { title: string; findings: HttpHealthFinding[] }) {
  if (findings.length === 0) return null
  return (
    <Section title={title}>
      {findings.map((finding) => (
        <FindingRow key={finding.id} finding={finding} />
      ))}
    </Section>
  )
}
