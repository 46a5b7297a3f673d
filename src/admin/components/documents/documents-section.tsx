import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { ArrowUpRightOnBox, PencilSquare, Plus, Trash, TruckFast } from "@medusajs/icons"
import { Button, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { isLabelable, isLabelRequestable, isSlipPrintable } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useRemoveLabel } from "../../hooks/api/labels"
import { useReturnShippingOptions } from "../../hooks/api/return-settings"
import { useFormat } from "../../hooks/use-format"
import { useOpenFile } from "../../hooks/use-open-file"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { labelPath, slipPath } from "../../lib/file-paths"
import { Section } from "../common/section"
import { LabelDialog } from "./label-dialog"
import { RequestLabelDialog } from "./request-label-dialog"

/** What is printed for the way back: the slip for the parcel, and the carrier's label on it. */
export function DocumentsSection({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const format = useFormat()
  const open = useOpenFile()
  const prompt = usePrompt()
  const showRefusal = useRefusalToast()
  const removing = useRemoveLabel(rma.id)
  const [isEditing, setIsEditing] = useState(false)
  const [isRequesting, setIsRequesting] = useState(false)
  const { data: returnOptions = [] } = useReturnShippingOptions()
  const { label } = rma

  const removeLabel = async () => {
    const isSure = await prompt({
      title: t("documents.removeTitle"),
      description: t("documents.removeDescription"),
      confirmText: t("common.remove"),
      cancelText: t("common.cancel"),
    })
    if (!isSure) return
    removing.mutate(undefined, {
      onSuccess: () => toast.success(t("documents.removed")),
      onError: showRefusal,
    })
  }

  const edit = {
    icon: label ? <PencilSquare /> : <Plus />,
    label: t(label ? "documents.changeLabel" : "documents.addLabel"),
    onClick: () => setIsEditing(true),
  }
  const remove = {
    icon: <Trash />,
    label: t("documents.removeLabel"),
    onClick: () => void removeLabel(),
  }
  const request = {
    icon: <TruckFast />,
    label: t("documents.request"),
    onClick: () => setIsRequesting(true),
  }
  const actions = [
    ...(isLabelable(rma) ? [edit] : []),
    ...(isLabelRequestable(rma) && returnOptions.length > 0 ? [request] : []),
    ...(label ? [remove] : []),
  ]

  return (
    <Section
      title={t("documents.title")}
      actions={actions.length > 0 && <ActionMenu groups={[{ actions }]} />}
    >
      <SectionRow
        title={t("documents.slip")}
        value={
          isSlipPrintable(rma) ? (
            <OpenButton label={t("common.print")} onClick={() => void open(slipPath(rma.id))} />
          ) : (
            t("documents.noSlip")
          )
        }
      />
      <SectionRow title={t("fields.label")} value={labelValue()} />
      {rma.label_failure !== null && (
        <SectionRow title={t("documents.failure")} value={rma.label_failure} />
      )}
      {label?.carrier && <SectionRow title={t("documents.carrier")} value={label.carrier} />}
      {label?.tracking_number && (
        <SectionRow title={t("documents.trackingNumber")} value={label.tracking_number} />
      )}
      {label?.cost !== undefined && (
        <SectionRow
          title={t("documents.cost")}
          value={format.amount(label.cost, rma.currency_code)}
        />
      )}
      {isRequesting && <RequestLabelDialog rma={rma} onClose={() => setIsRequesting(false)} />}
      {isEditing && <LabelDialog rma={rma} onClose={() => setIsEditing(false)} />}
    </Section>
  )

  function labelValue() {
    const { file, url } = label ?? {}
    if (file) {
      return <OpenButton label={file.filename} onClick={() => void open(labelPath(rma.id))} />
    }
    if (url) {
      return (
        <Button size="small" variant="transparent" className="-ml-2 max-w-full" asChild>
          <a href={url} target="_blank" rel="noreferrer">
            <ArrowUpRightOnBox />
            <span className="truncate">{t("documents.openLink")}</span>
          </a>
        </Button>
      )
    }
    return t("documents.noLabel")
  }
}

function OpenButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="small" variant="transparent" className="-ml-2 max-w-full" onClick={onClick}>
      <ArrowUpRightOnBox />
      <span className="truncate">{label}</span>
    </Button>
  )
}
