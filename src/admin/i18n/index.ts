import { en } from "./en"
import { fr } from "./fr"

/** Languages of the dashboard that this plugin speaks; i18next falls back to English. */
export default {
  en: { rma: en },
  fr: { rma: fr },
}
