import type { DefaultTemplates } from "./default-templates"

const HELLO = `<p>Bonjour{% if customer.first_name %} {{ customer.first_name }}{% endif %},</p>`

const ITEMS = `<ul>
{% for item in rma.items %}
  <li>{{ item.quantity }} × {{ item.title }}{% if item.subtitle %} ({{ item.subtitle }}){% endif %}</li>
{% endfor %}
</ul>`

const UNITS = `{% if data.items.size > 0 %}
<ul>
{% for item in data.items %}
  <li>{{ item.quantity }} × {{ item.title }}</li>
{% endfor %}
</ul>
{% endif %}`

const SEE = `{{ link | button: "Voir votre demande" }}`
const OPEN = `{{ link | button: "Ouvrir le dossier" }}`

const CASE = `{{ rma.number }} pour la commande {{ order.number }}`

const LABEL = `{% if rma.label_url %}
<p>Votre étiquette de transport : <a href="{{ rma.label_url }}">imprimer l’étiquette</a></p>
{% elsif data.has_label %}
<p>Votre étiquette de transport est jointe à ce message : merci de l’imprimer et de la coller sur le colis.</p>
{% endif %}`

const HOW_TO_SEND = `{% if rma.goods_expected %}
{% if shop.return_address %}
<p>Merci d’envoyer les articles à :</p>
<p>{{ shop.return_address | newline_to_br }}</p>
{% endif %}
{% if rma.return_by %}
<p>Ils doivent être expédiés au plus tard le <strong>{{ rma.return_by }}</strong>.</p>
{% endif %}
${LABEL}
{% if data.has_slip %}
<p>Le bon de retour est joint à ce message. Merci de l’imprimer et de le glisser dans le colis.</p>
{% endif %}
{% if shop.instructions %}
<p>{{ shop.instructions | newline_to_br }}</p>
{% endif %}
{% else %}
<p>Vous n’avez rien à renvoyer.</p>
{% endif %}`

const WHY = `{% if data.reason %}
<p>Motif : {{ data.reason | newline_to_br }}</p>
{% endif %}`

/** La différence d’un échange dont des unités ne sont plus attendues. */
const DIFFERENCE = `{% if data.difference.now %}
<p>Ce que vous recevez en échange diminue aussi : désormais, {% if data.difference.payer == "customer" %}la différence à régler est de <strong>{{ data.difference.now }}</strong>{% elsif data.difference.payer == "shop" %}nous vous rendons <strong>{{ data.difference.now }}</strong>{% else %}il n’y a pas de différence à régler{% endif %} ; auparavant, {% if data.difference.former_payer == "customer" %}la différence à régler était de {{ data.difference.former }}{% elsif data.difference.former_payer == "shop" %}nous devions vous rendre {{ data.difference.former }}{% else %}il n’y en avait pas{% endif %}.</p>
{% if data.difference.is_paid %}
<p>Vous l’avez déjà réglée : le trop-perçu vous est rendu, et nous vous écrirons à ce moment-là.</p>
{% endif %}
{% endif %}`

export const fr: DefaultTemplates = {
  "rma.requested": {
    customer: {
      subject: "Nous avons bien reçu votre demande {{ rma.number }}",
      body: `${HELLO}
<p>Votre demande ${CASE} nous est parvenue :</p>
${ITEMS}
<p>Nous l’examinons et vous écrirons dès qu’une décision sera prise.</p>
${SEE}`,
    },
    shop: {
      subject: "Nouvelle demande {{ rma.number }} pour la commande {{ order.number }}",
      body: `<p>Le dossier ${CASE} a été ouvert et attend une décision.</p>
${ITEMS}
{% if rma.customer_note %}
<p>Le client écrit :</p>
<blockquote>{{ rma.customer_note | newline_to_br }}</blockquote>
{% endif %}
${OPEN}`,
    },
  },
  "rma.approved": {
    customer: {
      subject: "Votre demande {{ rma.number }} est acceptée",
      body: `${HELLO}
<p>Nous avons accepté votre demande ${CASE} :</p>
${ITEMS}
${HOW_TO_SEND}
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} est accepté",
      body: `<p>Le dossier ${CASE} est accepté.</p>
${ITEMS}
{% if rma.return_by %}
<p>Les articles doivent être expédiés au plus tard le {{ rma.return_by }}.</p>
{% endif %}
${OPEN}`,
    },
  },
  "rma.rejected": {
    customer: {
      subject: "À propos de votre demande {{ rma.number }}",
      body: `${HELLO}
<p>Nous sommes désolés : nous ne pouvons pas accepter votre demande ${CASE}.</p>
${WHY}
<p>Si vous pensez qu’il s’agit d’une erreur, écrivez-nous.</p>
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} est refusé",
      body: `<p>Le dossier ${CASE} est refusé.</p>
${WHY}
${OPEN}`,
    },
  },
  "rma.goods_received": {
    customer: {
      subject: "{% if rma.kind == 'canceled_parcel' %}Votre colis reste chez nous ({{ rma.number }}){% elsif rma.kind == 'refused' or rma.kind == 'undeliverable' %}Votre colis nous est revenu ({{ rma.number }}){% else %}Nous avons reçu vos articles ({{ rma.number }}){% endif %}",
      body: `${HELLO}
{% if rma.kind == "canceled_parcel" %}
<p>Nous n’expédions pas ce colis de la commande {{ order.number }} ({{ rma.number }}){% if data.items.size > 0 %} :{% else %}.{% endif %}</p>
${UNITS}
<p>Nous vous écrirons pour la suite.</p>
{% elsif rma.kind == "refused" or rma.kind == "undeliverable" %}
<p>Un colis de la commande {{ order.number }} nous est revenu ({{ rma.number }}){% if data.items.size > 0 %} :{% else %}.{% endif %}</p>
${UNITS}
<p>Nous vous écrirons pour la suite.</p>
{% else %}
<p>Des articles de votre demande ${CASE} sont arrivés{% if data.items.size > 0 %} :{% else %}.{% endif %}</p>
${UNITS}
<p>Nous les contrôlons et vous écrirons pour la suite.</p>
{% endif %}
${SEE}`,
    },
    shop: {
      subject: "Des articles de {{ rma.number }} sont arrivés",
      body: `<p>Des articles du dossier ${CASE} ont été réceptionnés{% if data.items.size > 0 %} :{% else %}.{% endif %}</p>
${UNITS}
${OPEN}`,
    },
  },
  "rma.closed_short": {
    customer: {
      subject: "Le retour {{ rma.number }} est arrivé incomplet",
      body: `${HELLO}
<p>Nous n’attendons plus le reste de votre demande ${CASE}{% if data.items.size > 0 %} :{% else %}.{% endif %}</p>
${UNITS}
${WHY}
${DIFFERENCE}
${SEE}`,
    },
  },
  "rma.completed": {
    customer: {
      subject: "Votre demande {{ rma.number }} est terminée",
      body: `${HELLO}
<p>Votre demande ${CASE} est terminée. Merci de votre patience.</p>
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} est terminé",
      body: `<p>Le dossier ${CASE} est terminé.</p>
${OPEN}`,
    },
  },
  "rma.canceled": {
    customer: {
      subject: "Votre demande {{ rma.number }} est annulée",
      body: `${HELLO}
<p>Votre demande ${CASE} est annulée. Vous n’avez plus rien à faire.</p>
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} est annulé",
      body: `<p>Le dossier ${CASE} a été annulé{% if data.by == "customer" %} par le client{% endif %}.</p>
${OPEN}`,
    },
  },
  "rma.expired": {
    customer: {
      subject: "Votre demande {{ rma.number }} a expiré",
      body: `${HELLO}
<p>Les articles de votre demande ${CASE} ne nous sont pas parvenus à temps{% if rma.return_by %} : ils devaient être expédiés au plus tard le {{ rma.return_by }}{% endif %}. La demande a donc expiré.</p>
<p>Vous les avez tout de même envoyés ? Alors écrivez-nous.</p>
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} a expiré",
      body: `<p>Les articles du dossier ${CASE} ne sont pas arrivés à temps. Le dossier a expiré.</p>
${OPEN}`,
    },
  },
  "rma.reopened": {
    customer: {
      subject: "Votre demande {{ rma.number }} est rouverte",
      body: `${HELLO}
<p>Nous avons rouvert votre demande ${CASE}.</p>
{% if rma.goods_expected and rma.return_by and rma.status == "approved" %}
<p>Les articles doivent être expédiés au plus tard le <strong>{{ rma.return_by }}</strong>.</p>
{% endif %}
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} est rouvert",
      body: `<p>Le dossier ${CASE} a été rouvert.</p>
${OPEN}`,
    },
  },
  "rma.return_by_extended": {
    customer: {
      subject: "Un délai supplémentaire pour {{ rma.number }}",
      body: `${HELLO}
<p>Vous avez plus de temps pour renvoyer les articles de votre demande ${CASE}{% if rma.return_by %} : ils doivent être expédiés au plus tard le <strong>{{ rma.return_by }}</strong>{% endif %}.</p>
${SEE}`,
    },
  },
  "rma.expiring_soon": {
    customer: {
      subject: "Pensez à renvoyer vos articles ({{ rma.number }})",
      body: `${HELLO}
<p>Nous attendons toujours les articles de votre demande ${CASE}{% if rma.return_by %} : ils doivent être expédiés au plus tard le <strong>{{ rma.return_by }}</strong>{% endif %}.</p>
${ITEMS}
<p>Vous les avez déjà envoyés ? Indiquez-nous le numéro de suivi, et la demande reste ouverte.</p>
${SEE}`,
    },
  },
  "rma.label_added": {
    customer: {
      subject: "L’étiquette de retour pour {{ rma.number }}",
      body: `${HELLO}
<p>L’étiquette pour renvoyer les articles de votre demande ${CASE} est prête.</p>
${LABEL}
{% if rma.return_by %}
<p>Ils doivent être expédiés au plus tard le <strong>{{ rma.return_by }}</strong>.</p>
{% endif %}
${SEE}`,
    },
  },
  "rma.message_sent": {
    customer: {
      subject: "Un message à propos de {{ rma.number }}",
      body: `${HELLO}
<p>Nous vous avons écrit à propos de votre demande ${CASE}{% if data.message %} :{% else %}.{% endif %}</p>
{% if data.message %}
<blockquote>{{ data.message | newline_to_br }}</blockquote>
{% endif %}
{{ link | button: "Lire et répondre" }}`,
    },
    shop: {
      subject: "Un message à propos de {{ rma.number }}",
      body: `<p>Le client a écrit à propos du dossier ${CASE}{% if data.message %} :{% else %}.{% endif %}</p>
{% if data.message %}
<blockquote>{{ data.message | newline_to_br }}</blockquote>
{% endif %}
{{ link | button: "Lire et répondre" }}`,
    },
  },
  "credit_note.issued": {
    customer: {
      subject: "{% if data.is_counter_note %}Un avoir pour {{ rma.number }} a été annulé{% else %}Votre avoir pour {{ rma.number }}{% endif %}",
      body: `${HELLO}
{% if data.is_counter_note %}
<p>Nous avons dû annuler l’avoir établi pour votre demande ${CASE}{% if data.credit_note %} par {{ data.credit_note }}{% endif %}. Nous vous écrirons pour vous dire ce qui le remplace.</p>
{% else %}
<p>Nous avons établi {% if data.credit_note %}l’avoir <strong>{{ data.credit_note }}</strong>{% else %}un avoir{% endif %}{% if data.amount %} de <strong>{{ data.amount }}</strong>{% endif %} pour votre demande ${CASE}.</p>
{% endif %}
<p>Vous le trouvez avec votre demande, pour le lire et l’imprimer.</p>
${SEE}`,
    },
  },
  "reimbursement.paid": {
    customer: {
      subject: "Votre remboursement pour {{ rma.number }}",
      body: `${HELLO}
<p>Nous avons remboursé {% if data.amount %}<strong>{{ data.amount }}</strong>{% else %}la somme due{% endif %} pour votre demande ${CASE}{% if data.way %}, {{ data.way }}{% endif %}.</p>
{% if data.tender == "original_payment" %}
<p>Quelques jours peuvent s’écouler avant que la somme n’apparaisse sur votre compte.</p>
{% endif %}
{% if gift_card.code %}
<p>Votre code : <strong>{{ gift_card.code }}</strong>{% if gift_card.expires_at %}<br>Valable jusqu’au {{ gift_card.expires_at }}{% endif %}</p>
<p>Saisissez-le lors du paiement. Toute personne qui connaît ce code peut le dépenser : ne le communiquez à personne.</p>
{% endif %}
${SEE}`,
    },
  },
  "reimbursement.failed": {
    shop: {
      subject: "Un remboursement de {{ rma.number }} a échoué",
      body: `<p>{% if data.amount %}{{ data.amount }}{% else %}La somme{% endif %} n’a pas pu être remboursée pour le dossier ${CASE}. Ouvrez-le pour réessayer ou payer autrement.</p>
{% if data.failure %}
<p>Réponse du prestataire : {{ data.failure | newline_to_br }}</p>
{% endif %}
${OPEN}`,
    },
  },
  "exchange.difference_due": {
    customer: {
      subject: "Merci de régler la différence pour {{ rma.number }}",
      body: `${HELLO}
<p>L’échange de votre demande ${CASE} est accepté. Le nouvel article coûte plus cher{% if data.amount %} : merci de régler la différence de <strong>{{ data.amount }}</strong>{% else %} : merci de régler la différence{% endif %}. D’ici là, nous vous le réservons{% if data.until %}, jusqu’au <strong>{{ data.until }}</strong> au plus tard{% endif %}.</p>
{{ link | button: "Régler la différence" }}
<p>Nous l’expédions dès que la différence est réglée et que vos articles nous sont revenus.</p>`,
    },
  },
  "exchange.difference_paid": {
    customer: {
      subject: "Nous avons reçu votre paiement pour {{ rma.number }}",
      body: `${HELLO}
<p>Merci : la différence{% if data.amount %} de <strong>{{ data.amount }}</strong>{% endif %} pour votre demande ${CASE} est réglée.</p>
${SEE}`,
    },
    shop: {
      subject: "La différence de {{ rma.number }} est réglée",
      body: `<p>La différence{% if data.amount %} de {{ data.amount }}{% endif %} pour ${CASE} est réglée.</p>
${OPEN}`,
    },
  },
  "exchange.expiring_soon": {
    customer: {
      subject: "Votre échange prend bientôt fin ({{ rma.number }})",
      body: `${HELLO}
<p>Nous vous réservons ce que vous avez choisi en échange pour votre demande ${CASE}, mais {% if data.until %}seulement jusqu’au <strong>{{ data.until }}</strong>{% else %}plus pour longtemps{% endif %}. Ensuite, l’échange prend fin et le stock est rendu à la vente.</p>
{% if data.amount %}
<p>Merci de régler d’ici là la différence de <strong>{{ data.amount }}</strong>.</p>
{% endif %}
{% if data.items.size > 0 %}
<p>{% if data.amount %}Nous attendons aussi ce que vous nous renvoyez :{% else %}Nous attendons encore ce que vous nous renvoyez :{% endif %}</p>
${UNITS}
{% endif %}
{% if data.amount %}{{ link | button: "Régler la différence" }}{% else %}{{ link | button: "Voir ce qui manque" }}{% endif %}`,
    },
  },
  "exchange.released": {
    customer: {
      subject: "Nous préparons vos nouveaux articles ({{ rma.number }})",
      body: `${HELLO}
<p>Plus rien ne s’y oppose : nous préparons ce que nous vous envoyons pour votre demande ${CASE}{% if data.items.size > 0 %} :{% else %}.{% endif %}</p>
${UNITS}
${SEE}`,
    },
    shop: {
      subject: "De nouveaux articles de {{ rma.number }} peuvent être expédiés",
      body: `<p>Plus rien ne s’oppose à l’expédition de nouveaux articles de ${CASE}{% if data.items.size > 0 %} :{% else %}.{% endif %}</p>
${UNITS}
${OPEN}`,
    },
  },
  "exchange.canceled": {
    customer: {
      subject: "{% if rma.kind == 'dispute' %}Nous ne renvoyons pas vos articles ({{ rma.number }}){% else %}Votre échange est annulé ({{ rma.number }}){% endif %}",
      body: `${HELLO}
<p>{% if rma.kind == "dispute" %}Le nouvel envoi pour votre demande ${CASE}{% else %}L’échange de votre demande ${CASE}{% endif %} {% if data.by == "system" %}a pris fin, car son délai est passé{% else %}est annulé{% endif %}. Nous ne vous demandons plus rien pour cet échange, et ce que vous avez payé pour lui vous est rendu.</p>
{% if rma.goods_expected %}
<p>Pour les articles que vous avez renvoyés, ou que vous renvoyez encore, vous recevez ce que votre demande indique.</p>
{% endif %}
${SEE}`,
    },
    shop: {
      subject: "L’échange de {{ rma.number }} est annulé",
      body: `<p>L’échange de ${CASE} {% if data.by == "system" %}a pris fin, car son délai est passé{% else %}est annulé{% endif %}. Son stock est de nouveau libre.</p>
${OPEN}`,
    },
  },
  "exchange.advance_overdue": {
    customer: {
      subject: "Merci de renvoyer vos articles, ou de les régler ({{ rma.number }})",
      body: `${HELLO}
<p>Vos nouveaux articles ont été expédiés avant le retour de ceux de votre demande ${CASE}. Ces derniers ne nous sont pas parvenus{% if data.until %} : nous les attendions au plus tard le <strong>{{ data.until }}</strong>{% endif %}.</p>
${UNITS}
<p>Merci de les renvoyer dès maintenant : vous n’aurez rien à payer. Ou bien gardez-les, et réglez {% if data.amount %}leur prix de <strong>{{ data.amount }}</strong>{% else %}leur prix{% endif %}.</p>
{{ link | button: "Renvoyer ou régler" }}
<p>Ils sont déjà en route ? Indiquez-nous le numéro de suivi.</p>`,
    },
    shop: {
      subject: "Les articles de {{ rma.number }} ne sont pas arrivés à temps",
      body: `<p>De nouveaux articles de ${CASE} ont été expédiés d’avance, et les anciens ne sont pas arrivés{% if data.until %} au plus tard le {{ data.until }}{% endif %}{% if data.amount %}. {{ data.amount }} sont demandés au client{% endif %}.</p>
${UNITS}
${OPEN}`,
    },
  },
}
