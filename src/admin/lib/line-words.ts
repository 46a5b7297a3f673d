import type { SettlementLineType } from "../../domain"
import type { Translate } from "../hooks/use-words"

type NamedLine = { type: SettlementLineType; note?: string | null }

/** What a line of a settlement is for, with its reason where somebody gave one. */
export function lineWords({ type, note }: NamedLine, t: Translate): string {
  const line = t(`lineType.${type}`)
  return note ? t("settle.lineWithNote", { line, note }) : line
}
