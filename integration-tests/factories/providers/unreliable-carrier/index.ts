import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { UnreliableCarrierProvider } from "./service"

export default ModuleProvider(Modules.FULFILLMENT, {
  services: [UnreliableCarrierProvider],
})
