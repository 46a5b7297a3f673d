import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { UnreliablePaymentProvider } from "./service"

export default ModuleProvider(Modules.PAYMENT, {
  services: [UnreliablePaymentProvider],
})
