import { defineMiddlewares } from "@medusajs/framework/http"
import { adminCreditNoteMiddlewares } from "./admin/credit-notes/middlewares"
import { adminReimbursementMiddlewares } from "./admin/reimbursements/middlewares"
import { adminReturnActionMiddlewares } from "./admin/return-actions/middlewares"
import { adminOrderMiddlewares } from "./admin/orders/middlewares"
import { adminReturnPolicyMiddlewares } from "./admin/return-policies/middlewares"
import { adminReturnReasonSettingsMiddlewares } from "./admin/return-reason-settings/middlewares"
import { adminRmaHealthMiddlewares } from "./admin/rma-health/middlewares"
import { adminSavedFilterMiddlewares } from "./admin/rma-saved-filters/middlewares"
import { adminNotificationDeliveryMiddlewares } from "./admin/rma-notification-deliveries/middlewares"
import { adminNotificationTemplateMiddlewares } from "./admin/rma-notification-templates/middlewares"
import { adminRmaSettingsMiddlewares } from "./admin/rma-settings/middlewares"
import { adminRmaAttachmentMiddlewares } from "./admin/rma-attachments/middlewares"
import { adminRmaMiddlewares } from "./admin/rmas/middlewares"
import { adminSettlementMiddlewares } from "./admin/settlements/middlewares"
import { coreMiddlewares } from "./core/middlewares"
import { ourPaths } from "./http/our-routes"
import { wellFormedPath } from "./http/well-formed-path"
import { portalMiddlewares } from "./returns/middlewares"
import { storeOrderMiddlewares } from "./store/orders/middlewares"
import { storeReturnActionMiddlewares } from "./store/return-actions/middlewares"
import { storeReturnReasonSettingsMiddlewares } from "./store/return-reason-settings/middlewares"
import { storeRmaAccessMiddlewares } from "./store/rma-access/middlewares"
import { storeRmaSettingsMiddlewares } from "./store/rma-settings/middlewares"
import { storeRmaAttachmentMiddlewares } from "./store/rma-attachments/middlewares"
import { storeRmaMiddlewares } from "./store/rmas/middlewares"

export default defineMiddlewares({
  routes: [
    { matcher: ourPaths, middlewares: [wellFormedPath] },
    ...adminRmaMiddlewares,
    ...adminRmaAttachmentMiddlewares,
    ...adminSettlementMiddlewares,
    ...adminCreditNoteMiddlewares,
    ...adminReimbursementMiddlewares,
    ...adminReturnActionMiddlewares,
    ...adminOrderMiddlewares,
    ...adminReturnPolicyMiddlewares,
    ...adminReturnReasonSettingsMiddlewares,
    ...adminRmaSettingsMiddlewares,
    ...adminRmaHealthMiddlewares,
    ...adminSavedFilterMiddlewares,
    ...adminNotificationTemplateMiddlewares,
    ...adminNotificationDeliveryMiddlewares,
    ...storeRmaMiddlewares,
    ...storeRmaAttachmentMiddlewares,
    ...storeOrderMiddlewares,
    ...storeReturnActionMiddlewares,
    ...storeReturnReasonSettingsMiddlewares,
    ...storeRmaAccessMiddlewares,
    ...storeRmaSettingsMiddlewares,
    ...portalMiddlewares,
    ...coreMiddlewares,
  ],
})
