import type { DefaultTemplates } from "./default-templates"

const HELLO = `<p>Hello{% if customer.first_name %} {{ customer.first_name }}{% endif %},</p>`

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

const SEE = `{{ link | button: "See your request" }}`
const OPEN = `{{ link | button: "Open the case" }}`

const CASE = `{{ rma.number }} for order {{ order.number }}`

const LABEL = `{% if rma.label_url %}
<p>Your shipping label: <a href="{{ rma.label_url }}">print the label</a></p>
{% elsif data.has_label %}
<p>Your shipping label is attached: please print it and stick it onto the parcel.</p>
{% endif %}`

const HOW_TO_SEND = `{% if rma.goods_expected %}
{% if shop.return_address %}
<p>Please send the goods to:</p>
<p>{{ shop.return_address | newline_to_br }}</p>
{% endif %}
{% if rma.return_by %}
<p>They must be on their way by <strong>{{ rma.return_by }}</strong>.</p>
{% endif %}
${LABEL}
{% if data.has_slip %}
<p>The return slip is attached. Please print it and put it into the parcel.</p>
{% endif %}
{% if shop.instructions %}
<p>{{ shop.instructions | newline_to_br }}</p>
{% endif %}
{% else %}
<p>You need not send anything back.</p>
{% endif %}`

const WHY = `{% if data.reason %}
<p>The reason: {{ data.reason | newline_to_br }}</p>
{% endif %}`

/** The difference of an exchange of which units were closed short. */
const DIFFERENCE = `{% if data.difference.now %}
<p>What you get in exchange is less, too: now {% if data.difference.payer == "customer" %}the difference to pay is <strong>{{ data.difference.now }}</strong>{% elsif data.difference.payer == "shop" %}you get <strong>{{ data.difference.now }}</strong> back{% else %}there is no difference to pay{% endif %}; before, {% if data.difference.former_payer == "customer" %}the difference to pay was {{ data.difference.former }}{% elsif data.difference.former_payer == "shop" %}you were to get {{ data.difference.former }} back{% else %}there was none{% endif %}.</p>
{% if data.difference.is_paid %}
<p>You have paid that already: what is too much of it goes back to you, and we write to you when it does.</p>
{% endif %}
{% endif %}`

export const en: DefaultTemplates = {
  "rma.requested": {
    customer: {
      subject: "We have your request {{ rma.number }}",
      body: `${HELLO}
<p>Your request ${CASE} has reached us:</p>
${ITEMS}
<p>We look at it and write to you as soon as it is decided.</p>
${SEE}`,
    },
    shop: {
      subject: "New request {{ rma.number }} for order {{ order.number }}",
      body: `<p>${CASE} was opened and waits for a decision.</p>
${ITEMS}
{% if rma.customer_note %}
<p>The customer writes:</p>
<blockquote>{{ rma.customer_note | newline_to_br }}</blockquote>
{% endif %}
${OPEN}`,
    },
  },
  "rma.approved": {
    customer: {
      subject: "Your request {{ rma.number }} is approved",
      body: `${HELLO}
<p>We have approved your request ${CASE}:</p>
${ITEMS}
${HOW_TO_SEND}
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} is approved",
      body: `<p>${CASE} is approved.</p>
${ITEMS}
{% if rma.return_by %}
<p>The goods must be on their way by {{ rma.return_by }}.</p>
{% endif %}
${OPEN}`,
    },
  },
  "rma.rejected": {
    customer: {
      subject: "About your request {{ rma.number }}",
      body: `${HELLO}
<p>We are sorry: we cannot accept your request ${CASE}.</p>
${WHY}
<p>If you think that this is a mistake, write to us.</p>
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} is rejected",
      body: `<p>${CASE} is rejected.</p>
${WHY}
${OPEN}`,
    },
  },
  "rma.goods_received": {
    customer: {
      subject: "{% if rma.kind == 'canceled_parcel' %}Your parcel stays here ({{ rma.number }}){% elsif rma.kind == 'refused' or rma.kind == 'undeliverable' %}Your parcel is back here ({{ rma.number }}){% else %}We have received your goods ({{ rma.number }}){% endif %}",
      body: `${HELLO}
{% if rma.kind == "canceled_parcel" %}
<p>We do not send this parcel of order {{ order.number }} ({{ rma.number }}){% if data.items.size > 0 %}:{% else %}.{% endif %}</p>
${UNITS}
<p>We write to you about the next step.</p>
{% elsif rma.kind == "refused" or rma.kind == "undeliverable" %}
<p>A parcel of order {{ order.number }} has come back to us ({{ rma.number }}){% if data.items.size > 0 %}:{% else %}.{% endif %}</p>
${UNITS}
<p>We write to you about the next step.</p>
{% else %}
<p>Goods of your request ${CASE} have arrived{% if data.items.size > 0 %}:{% else %}.{% endif %}</p>
${UNITS}
<p>We check them and write to you about the next step.</p>
{% endif %}
${SEE}`,
    },
    shop: {
      subject: "Goods of {{ rma.number }} have arrived",
      body: `<p>Goods of ${CASE} were received{% if data.items.size > 0 %}:{% else %}.{% endif %}</p>
${UNITS}
${OPEN}`,
    },
  },
  "rma.closed_short": {
    customer: {
      subject: "Not everything of {{ rma.number }} has arrived",
      body: `${HELLO}
<p>We no longer wait for the rest of your request ${CASE}{% if data.items.size > 0 %}:{% else %}.{% endif %}</p>
${UNITS}
${WHY}
${DIFFERENCE}
${SEE}`,
    },
  },
  "rma.completed": {
    customer: {
      subject: "Your request {{ rma.number }} is complete",
      body: `${HELLO}
<p>Your request ${CASE} is complete. Thank you for your patience.</p>
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} is complete",
      body: `<p>${CASE} is complete.</p>
${OPEN}`,
    },
  },
  "rma.canceled": {
    customer: {
      subject: "Your request {{ rma.number }} is canceled",
      body: `${HELLO}
<p>Your request ${CASE} is canceled. Nothing more will happen.</p>
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} is canceled",
      body: `<p>${CASE} was canceled{% if data.by == "customer" %} by the customer{% endif %}.</p>
${OPEN}`,
    },
  },
  "rma.expired": {
    customer: {
      subject: "Your request {{ rma.number }} has expired",
      body: `${HELLO}
<p>The goods of your request ${CASE} did not reach us in time{% if rma.return_by %}: they had to be on their way by {{ rma.return_by }}{% endif %}. So the request has expired.</p>
<p>Have you sent them all the same? Then write to us.</p>
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} has expired",
      body: `<p>The goods of ${CASE} did not come in time. The case has expired.</p>
${OPEN}`,
    },
  },
  "rma.reopened": {
    customer: {
      subject: "Your request {{ rma.number }} is open again",
      body: `${HELLO}
<p>We have opened your request ${CASE} again.</p>
{% if rma.goods_expected and rma.return_by and rma.status == "approved" %}
<p>The goods must be on their way by <strong>{{ rma.return_by }}</strong>.</p>
{% endif %}
${SEE}`,
    },
    shop: {
      subject: "{{ rma.number }} is open again",
      body: `<p>${CASE} was opened again.</p>
${OPEN}`,
    },
  },
  "rma.return_by_extended": {
    customer: {
      subject: "More time for {{ rma.number }}",
      body: `${HELLO}
<p>You have more time to send back the goods of your request ${CASE}{% if rma.return_by %}: they must be on their way by <strong>{{ rma.return_by }}</strong>{% endif %}.</p>
${SEE}`,
    },
  },
  "rma.expiring_soon": {
    customer: {
      subject: "Please send back {{ rma.number }} soon",
      body: `${HELLO}
<p>We still wait for the goods of your request ${CASE}{% if rma.return_by %}: they must be on their way by <strong>{{ rma.return_by }}</strong>{% endif %}.</p>
${ITEMS}
<p>Have you sent them already? Then tell us the tracking number, and the request stays open.</p>
${SEE}`,
    },
  },
  "rma.label_added": {
    customer: {
      subject: "The shipping label for {{ rma.number }}",
      body: `${HELLO}
<p>The label by which you send back the goods of your request ${CASE} is ready.</p>
${LABEL}
{% if rma.return_by %}
<p>They must be on their way by <strong>{{ rma.return_by }}</strong>.</p>
{% endif %}
${SEE}`,
    },
  },
  "rma.message_sent": {
    customer: {
      subject: "A message about {{ rma.number }}",
      body: `${HELLO}
<p>We have written to you about your request ${CASE}{% if data.message %}:{% else %}.{% endif %}</p>
{% if data.message %}
<blockquote>{{ data.message | newline_to_br }}</blockquote>
{% endif %}
{{ link | button: "Read and answer" }}`,
    },
    shop: {
      subject: "A message about {{ rma.number }}",
      body: `<p>The customer has written about ${CASE}{% if data.message %}:{% else %}.{% endif %}</p>
{% if data.message %}
<blockquote>{{ data.message | newline_to_br }}</blockquote>
{% endif %}
{{ link | button: "Read and answer" }}`,
    },
  },
  "credit_note.issued": {
    customer: {
      subject: "{% if data.is_counter_note %}A credit note for {{ rma.number }} was taken back{% else %}Your credit note for {{ rma.number }}{% endif %}",
      body: `${HELLO}
{% if data.is_counter_note %}
<p>We had to take the credit note for your request ${CASE} back{% if data.credit_note %} by {{ data.credit_note }}{% endif %}. We write to you about what comes instead.</p>
{% else %}
<p>We have issued {% if data.credit_note %}the credit note <strong>{{ data.credit_note }}</strong>{% else %}a credit note{% endif %}{% if data.amount %} of <strong>{{ data.amount }}</strong>{% endif %} for your request ${CASE}.</p>
{% endif %}
<p>You find it with your request, to be read and printed.</p>
${SEE}`,
    },
  },
  "reimbursement.paid": {
    customer: {
      subject: "Your reimbursement for {{ rma.number }}",
      body: `${HELLO}
<p>We have paid back {% if data.amount %}<strong>{{ data.amount }}</strong>{% else %}what we owed you{% endif %} for your request ${CASE}{% if data.way %}, {{ data.way }}{% endif %}.</p>
{% if data.tender == "original_payment" %}
<p>It may take a few days until you see it on your account.</p>
{% endif %}
{% if gift_card.code %}
<p>Your code: <strong>{{ gift_card.code }}</strong>{% if gift_card.expires_at %}<br>Valid until {{ gift_card.expires_at }}{% endif %}</p>
<p>Enter it at the checkout. Whoever has the code can spend it, so keep it to yourself.</p>
{% endif %}
${SEE}`,
    },
  },
  "reimbursement.failed": {
    shop: {
      subject: "A payment for {{ rma.number }} failed",
      body: `<p>{% if data.amount %}{{ data.amount }}{% else %}The amount{% endif %} could not be paid back for ${CASE}. Open the case to try again or to pay another way.</p>
{% if data.failure %}
<p>The provider said: {{ data.failure | newline_to_br }}</p>
{% endif %}
${OPEN}`,
    },
  },
  "exchange.difference_due": {
    customer: {
      subject: "Please pay the difference for {{ rma.number }}",
      body: `${HELLO}
<p>The exchange of your request ${CASE} is approved. What you get in exchange costs more{% if data.amount %}: please pay the difference of <strong>{{ data.amount }}</strong>{% else %}: please pay the difference{% endif %}, and we keep it for you until then{% if data.until %}, at most until <strong>{{ data.until }}</strong>{% endif %}.</p>
{{ link | button: "Pay the difference" }}
<p>We ship as soon as it is paid and your goods have come back to us.</p>`,
    },
  },
  "exchange.difference_paid": {
    customer: {
      subject: "We have received your payment for {{ rma.number }}",
      body: `${HELLO}
<p>Thank you: the difference{% if data.amount %} of <strong>{{ data.amount }}</strong>{% endif %} for your request ${CASE} is paid.</p>
${SEE}`,
    },
    shop: {
      subject: "The difference of {{ rma.number }} is paid",
      body: `<p>The difference{% if data.amount %} of {{ data.amount }}{% endif %} for ${CASE} is paid.</p>
${OPEN}`,
    },
  },
  "exchange.expiring_soon": {
    customer: {
      subject: "Your exchange ends soon ({{ rma.number }})",
      body: `${HELLO}
<p>We keep what you chose in exchange for your request ${CASE}, but {% if data.until %}only until <strong>{{ data.until }}</strong>{% else %}not for much longer{% endif %}. Then the exchange ends and the stock is given to others.</p>
{% if data.amount %}
<p>Please pay the difference of <strong>{{ data.amount }}</strong> before.</p>
{% endif %}
{% if data.items.size > 0 %}
<p>{% if data.amount %}We also still wait for what you send back:{% else %}We still wait for what you send back:{% endif %}</p>
${UNITS}
{% endif %}
{% if data.amount %}{{ link | button: "Pay the difference" }}{% else %}{{ link | button: "See what is missing" }}{% endif %}`,
    },
  },
  "exchange.released": {
    customer: {
      subject: "We are getting your new items ready ({{ rma.number }})",
      body: `${HELLO}
<p>Nothing stands in the way any more: we are getting ready what we send you for your request ${CASE}{% if data.items.size > 0 %}:{% else %}.{% endif %}</p>
${UNITS}
${SEE}`,
    },
    shop: {
      subject: "The new units of {{ rma.number }} may be shipped",
      body: `<p>Nothing stands in the way of shipping new units of ${CASE} any more{% if data.items.size > 0 %}:{% else %}.{% endif %}</p>
${UNITS}
${OPEN}`,
    },
  },
  "exchange.canceled": {
    customer: {
      subject: "{% if rma.kind == 'dispute' %}We do not send your items again ({{ rma.number }}){% else %}Your exchange is canceled ({{ rma.number }}){% endif %}",
      body: `${HELLO}
<p>{% if rma.kind == "dispute" %}Sending the items of your request ${CASE} again{% else %}The exchange of your request ${CASE}{% endif %} {% if data.by == "system" %}has ended, because its time was over{% else %}is canceled{% endif %}. You are not asked to pay anything for it, and what you paid for it is given back to you.</p>
{% if rma.goods_expected %}
<p>For goods that you have sent, or still send back, we give you what your request shows.</p>
{% endif %}
${SEE}`,
    },
    shop: {
      subject: "The exchange of {{ rma.number }} is canceled",
      body: `<p>The exchange of ${CASE} {% if data.by == "system" %}ended, because its time was over{% else %}is canceled{% endif %}. Its stock is free again.</p>
${OPEN}`,
    },
  },
  "exchange.advance_overdue": {
    customer: {
      subject: "Please send your goods back, or pay for them ({{ rma.number }})",
      body: `${HELLO}
<p>Your new items went ahead of what you send back for your request ${CASE}. These goods have not reached us{% if data.until %}: they should have come by <strong>{{ data.until }}</strong>{% endif %}.</p>
${UNITS}
<p>Please send them back now, and there is nothing to pay. Or keep them, and pay {% if data.amount %}their price of <strong>{{ data.amount }}</strong>{% else %}their price{% endif %}.</p>
{{ link | button: "Send or pay" }}
<p>Are they on their way? Then tell us the tracking number.</p>`,
    },
    shop: {
      subject: "The goods of {{ rma.number }} did not come in time",
      body: `<p>New units of ${CASE} were shipped ahead, and the old ones did not come{% if data.until %} by {{ data.until }}{% endif %}{% if data.amount %}. The customer is asked for {{ data.amount }}{% endif %}.</p>
${UNITS}
${OPEN}`,
    },
  },
}
