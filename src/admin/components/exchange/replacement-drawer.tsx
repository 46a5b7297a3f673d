import { useState, type ReactNode } from "react"
import type { HttpExchangeOption } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { ReplacementOptions, type ReplacedUnits } from "./replacement-options"

type ReplacementDrawerProps = {
  /** What comes back. */
  title: string
  replaced: ReplacedUnits
  /** The variant that is chosen already. */
  chosenId: string | null
  isPending?: boolean
  /** Something besides the variant was changed, and can be saved without another choice. */
  isChanged?: boolean
  onChoose: (option: HttpExchangeOption | null) => void
  onClose: () => void
  /** What else is asked: the shipping. */
  children?: ReactNode
}

/** Chooses what is sent instead of units; null: as before. */
export function ReplacementDrawer(props: ReplacementDrawerProps) {
  const { title, replaced, chosenId, isPending = false, isChanged = false, onChoose, onClose } = props
  const { t } = useWords()
  const [option, setOption] = useState<HttpExchangeOption | null>(null)

  return (
    <FormDrawer
      title={t("exchange.chooseTitle", { title })}
      description={t("exchange.chooseDescription")}
      submitLabel={t("exchange.pick")}
      onSubmit={() => onChoose(option)}
      onClose={onClose}
      isPending={isPending}
      canSubmit={option !== null || isChanged}
      isDirty={option !== null || isChanged}
    >
      <ReplacementOptions
        replaced={replaced}
        chosenId={option?.variant_id ?? chosenId}
        onChoose={setOption}
      />
      {props.children}
    </FormDrawer>
  )
}
