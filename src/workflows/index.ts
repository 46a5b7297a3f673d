export * from "./actor"
export * from "./events"

export * from "./access/case-link"
export * from "./access/grants"

export * from "./rma/returnability"
export * from "./rma/workflows/acknowledge-rma"
export * from "./rma/workflows/approve-rma"
export * from "./rma/workflows/cancel-rma"
export * from "./rma/workflows/close-short-rma"
export * from "./rma/workflows/complete-rma"
export * from "./rma/workflows/create-rma"
export * from "./rma/workflows/expire-rma"
export * from "./rma/workflows/extend-rma"
export * from "./rma/workflows/receive-rma"
export * from "./rma/workflows/reject-rma"
export * from "./rma/workflows/remind-of-deadline"
export * from "./rma/workflows/reopen-rma"
export * from "./rma/workflows/submit-rma"
export * from "./rma/workflows/update-rma"
export * from "./rma/workflows/update-rma-items"

export * from "./settings/workflows/update-rma-settings"

export * from "./settlement/preview-settlement"
export * from "./settlement/workflows/cancel-reimbursement"
export * from "./settlement/workflows/pay-settlement"
export * from "./settlement/workflows/record-reimbursement"
export * from "./settlement/workflows/resolve-reimbursement"
export * from "./settlement/workflows/retry-reimbursement"
export * from "./settlement/workflows/settle-rma"

export * from "./deadlines/expire-overdue-cases"
export * from "./deadlines/remind-of-deadlines"

export * from "./order/order-lock"

export * from "./documents/render-slip"

export * from "./notification/mail"
export * from "./notification/workflows/notify-of-event"

export * from "./upkeep/finish-unfinished"
export * from "./upkeep/send-unsent-events"
export * from "./upkeep/workflows/finish-approval"
export * from "./upkeep/workflows/finish-receipt"
export * from "./upkeep/workflows/finish-settlement"
