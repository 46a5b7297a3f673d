import { Hint, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { ParcelKind } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useParcels, useTakeBackParcel } from "../../hooks/api/parcels"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { contentsOf, kindsOf, stateOf } from "../../lib/parcels"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { LoadError } from "../common/load-error"
import { OptionSelect } from "../common/option-select"
import { SwitchField } from "../common/switch-field"

type TakeBackDrawerProps = {
  orderId: string
  onClose: () => void
  /** The case, approved where all went well. */
  onDone: (rma: AdminRma) => void
}

/** Makes an approved case of a parcel: which one, and what happened to it, is all that is asked. */
export function TakeBackDrawer({ orderId, onClose, onDone }: TakeBackDrawerProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { data: parcels, isError, refetch } = useParcels(orderId)
  const { mutate, isPending } = useTakeBackParcel(orderId)
  const [parcelId, setParcelId] = useState<string | null>(null)
  const [chosenKind, setChosenKind] = useState<ParcelKind | null>(null)
  const [saidMark, setSaidMark] = useState<boolean | null>(null)

  const parcel = parcels?.find(({ id }) => id === parcelId) ?? parcels?.[0]
  const kinds = parcel ? kindsOf(parcel) : []
  const kind = kinds.find((one) => one === chosenKind) ?? kinds[0]
  const isMarkable = kind !== undefined && kind !== "canceled_parcel"
  const isMarked = isMarkable && (saidMark ?? kind === "undeliverable")

  const submit = () => {
    if (!parcel || !kind) return
    mutate(
      { fulfillment_id: parcel.id, kind, is_marked: isMarked },
      {
        onSuccess: ({ rma, problem }) => {
          const number = rma.display_id
          if (problem) {
            showRefusal(problem)
            toast.warning(t("parcels.halfDone", { number }))
            onClose()
          } else {
            toast.success(t("parcels.done", { number }))
            onDone(rma)
          }
        },
        onError: showRefusal,
      }
    )
  }

  return (
    <FormDrawer
      title={t("parcels.title")}
      description={t("parcels.description")}
      submitLabel={t("parcels.submit")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={parcel !== undefined}
      isDirty={parcelId !== null || chosenKind !== null || saidMark !== null}
    >
      {isError && <LoadError title={t("parcels.failed")} onRetry={() => void refetch()} />}
      {parcels?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("parcels.none")}
        </Text>
      )}
      {parcels && parcel && (
        <FormField label={t("parcels.parcel")}>
          {(id) => (
            <OptionSelect
              id={id}
              value={parcel.id}
              onChange={setParcelId}
              options={parcels.map((one) => ({
                value: one.id,
                label: t("parcels.option", {
                  contents: contentsOf(one),
                  state: t(`parcels.state.${stateOf(one)}`),
                }),
              }))}
            />
          )}
        </FormField>
      )}
      {kind && (
        <FormField label={t("parcels.what")}>
          {(id) => (
            <OptionSelect
              id={id}
              value={kind}
              onChange={setChosenKind}
              options={kinds.map((value) => ({ value, label: t(`parcels.kind.${value}`) }))}
            />
          )}
        </FormField>
      )}
      {kind === "canceled_parcel" && <Hint>{t("parcels.canceledHint")}</Hint>}
      {isMarkable && (
        <SwitchField
          label={t("parcels.mark")}
          hint={t("parcels.markHint")}
          checked={isMarked}
          onChange={setSaidMark}
        />
      )}
    </FormDrawer>
  )
}
