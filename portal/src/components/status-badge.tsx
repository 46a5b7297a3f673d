import type { RmaStatus } from "../../../src/domain/words"
import { usePortal } from "../hooks/use-portal"

const TONES: Record<RmaStatus, "waiting" | "moving" | "done" | "stopped" | "dropped"> = {
  draft: "waiting",
  requested: "waiting",
  approved: "moving",
  processing: "moving",
  completed: "done",
  rejected: "stopped",
  expired: "stopped",
  canceled: "dropped",
}

/** How far a case is, in one word. */
export function StatusBadge({ status }: { status: RmaStatus }) {
  const { t } = usePortal()
  return <span className={`badge ${TONES[status]}`}>{t(`status.${status}`)}</span>
}
