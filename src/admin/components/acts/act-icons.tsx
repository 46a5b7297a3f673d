import {
  ArchiveBox,
  ArrowUturnLeft,
  Bolt,
  CalendarMini,
  Cash,
  Check,
  CheckCircle,
  Eye,
  MinusCircle,
  PaperPlane,
  XCircle,
  XMark,
} from "@medusajs/icons"
import type { ReactNode } from "react"
import type { RmaAct } from "../../lib/rma-acts"

export const ACT_ICONS: Record<RmaAct, ReactNode> = {
  submit: <PaperPlane />,
  acknowledge: <Eye />,
  approve: <Check />,
  process: <Bolt />,
  receive: <ArchiveBox />,
  settle: <Cash />,
  complete: <CheckCircle />,
  extend: <CalendarMini />,
  reopen: <ArrowUturnLeft />,
  close_short: <MinusCircle />,
  reject: <XMark />,
  cancel: <XCircle />,
}
