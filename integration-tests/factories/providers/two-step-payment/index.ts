import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { TwoStepPaymentProvider } from "./service"

export default ModuleProvider(Modules.PAYMENT, {
  services: [TwoStepPaymentProvider],
})
