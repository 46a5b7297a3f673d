import { Module } from "@medusajs/framework/utils"
import RmaModuleService from "./service"

export { rmaSettingsPatch } from "./settings"
export type { RmaSettingsPatch } from "./settings"
export type { RmaOptions } from "./options"
export type { UploadedBy } from "./attachments"
export type { ThreadMessage } from "./messages"
export type { NotificationDeliveryRow } from "./types"

export const RMA_MODULE = "rma"

export default Module(RMA_MODULE, { service: RmaModuleService })

declare module "@medusajs/framework/types" {
  interface ModuleImplementations {
    [RMA_MODULE]: RmaModuleService
  }
}
