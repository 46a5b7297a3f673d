import AccessCode from "./models/access-code"
import AccessGrant from "./models/access-grant"
import AddressMark from "./models/address-mark"
import Attachment from "./models/attachment"
import CreditNote from "./models/credit-note"
import CreditNoteSeries from "./models/credit-note-series"
import Exchange from "./models/exchange"
import ExchangeLine from "./models/exchange-line"
import HealthReport from "./models/health-report"
import HistoryEntry from "./models/history-entry"
import IdempotencyKey from "./models/idempotency-key"
import Message from "./models/message"
import NotificationDelivery from "./models/notification-delivery"
import NotificationTemplate from "./models/notification-template"
import RateLimit from "./models/rate-limit"
import ReceivedUnit from "./models/received-unit"
import Reimbursement from "./models/reimbursement"
import ReturnAction from "./models/return-action"
import ReturnPolicy from "./models/return-policy"
import ReturnPolicyVersion from "./models/return-policy-version"
import ReturnReasonSettings from "./models/return-reason-settings"
import Rma from "./models/rma"
import RmaItem from "./models/rma-item"
import RmaSettings from "./models/rma-settings"
import SavedFilter from "./models/saved-filter"
import Settlement from "./models/settlement"
import SettlementLine from "./models/settlement-line"
import StockMovement from "./models/stock-movement"

/** Everything that the service stores, by the name under which it has methods for it. */
export const MODELS = {
  Rma,
  RmaItem,
  ReceivedUnit,
  ReturnAction,
  Exchange,
  ExchangeLine,
  AddressMark,
  Settlement,
  SettlementLine,
  Reimbursement,
  StockMovement,
  CreditNote,
  CreditNoteSeries,
  HealthReport,
  HistoryEntry,
  IdempotencyKey,
  ReturnReasonSettings,
  ReturnPolicy,
  ReturnPolicyVersion,
  RmaSettings,
  AccessCode,
  AccessGrant,
  RateLimit,
  Message,
  Attachment,
  NotificationTemplate,
  NotificationDelivery,
  SavedFilter,
}
