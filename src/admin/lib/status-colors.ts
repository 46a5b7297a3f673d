import type { ReimbursementStatus, RmaStatus } from "../../domain"
import type { CreditNoteState } from "./credit-note-state"

type BadgeColor = "green" | "red" | "blue" | "orange" | "grey" | "purple"

export const RMA_STATUS_COLORS = {
  draft: "grey",
  requested: "orange",
  approved: "blue",
  processing: "purple",
  completed: "green",
  rejected: "red",
  expired: "grey",
  canceled: "grey",
} satisfies Record<RmaStatus, BadgeColor>

export const REIMBURSEMENT_STATUS_COLORS = {
  pending: "orange",
  processing: "blue",
  paid: "green",
  failed: "red",
  canceled: "grey",
} satisfies Record<ReimbursementStatus, BadgeColor>

export const CREDIT_NOTE_STATE_COLORS = {
  kept: "orange",
  partly_paid: "orange",
  paid: "green",
  reversed: "grey",
  counter: "grey",
} satisfies Record<CreditNoteState, BadgeColor>
