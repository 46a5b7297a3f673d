import type { SaveNotificationTemplateInput } from "../src/workflows"

/** The mails that the demo's merchant wrote; all others have the plugin's words. */
export const MAIL_TEMPLATES: Omit<SaveNotificationTemplateInput, "updated_by">[] = [
  {
    event: "rma.approved",
    audience: "customer",
    locale: "fr",
    subject: "C’est d’accord pour votre retour {{ rma.number }}",
    body: `<p>Bonjour{% if customer.first_name %} {{ customer.first_name }}{% endif %},</p>
<p>Votre retour {{ rma.number }} est accepté. Merci de nous renvoyer :</p>
<ul>
{% for item in rma.items %}  <li>{{ item.quantity }} × {{ item.title }}</li>
{% endfor %}</ul>
{% if rma.return_by %}<p>Le colis doit partir avant le <strong>{{ rma.return_by }}</strong>.</p>
{% endif %}{% if shop.return_address %}<p>{{ shop.return_address | newline_to_br }}</p>
{% endif %}{{ link | button: "Suivre mon retour" }}
<p>À bientôt,<br>Alix et toute l’équipe de {{ shop.name }}</p>`,
  },
]
