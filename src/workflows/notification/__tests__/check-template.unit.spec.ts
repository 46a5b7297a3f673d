import { refusalOf } from "../../../domain/__tests__/refusal-of"
import { checkTemplate } from "../rendering/check-template"
import { MAX_TEMPLATE_LENGTH } from "../rendering/liquid-engines"
import { SAMPLE } from "../rendering/samples"
import { renderTemplate } from "../rendering/render-template"

const SUBJECT = "About {{ rma.number }}"
const body = (text: string) => ({ subject: SUBJECT, body: text })
const render = (text: string) => renderTemplate(body(text), SAMPLE).body

/** Whatever a template holds, refusing it must not keep the server. */
const SOON_MS = 5_000

describe("a template is refused, with the place,", () => {
  it.each([
    ["an unknown variable", "<p>{{ rma.numbr }}</p>", 1, 7, "there is no variable rma.numbr"],
    [
      "an unknown variable where no sample gets to",
      "<p>Hello</p>\n  {% if data.by == 'nobody' %}{{ customer.nick }}{% endif %}",
      2,
      34,
      "there is no variable customer.nick",
    ],
    [
      "an unknown part of an item",
      "{% for item in rma.items %}\n{{ item.titel }}{% endfor %}",
      2,
      4,
      "there is no variable item.titel",
    ],
    ["an unknown filter", "\n\n{{ rma.number | shout }}", 3, 1, "there is no filter shout"],
    ["markup that is let through", "{{ data.message | raw }}", 1, 1, "there is no filter raw"],
    ["an unknown tag", "{% paginate rma.items %}", 1, 1, "there is no tag paginate"],
    ["a file", "{% include 'package.json' %}", 1, 1, "there is no tag include"],
    ["another file", "{% render '/etc/passwd' %}", 1, 1, "there is no tag render"],
    ["a layout", "{% layout 'frame' %}", 1, 1, "there is no tag layout"],
    ["a tag that is not closed", "<p>\n{% if link %}</p>", 2, 1, "tag {% if link %} not closed"],
    ["an inside of JavaScript", "{{ rma.constructor }}", 1, 4, "there is no variable rma.constructor"],
  ])("that holds %s", (_what, text, line, column, problem) => {
    expect(refusalOf(() => checkTemplate(body(text)))).toEqual({
      code: "template_invalid",
      details: { field: "body", line, column, problem },
    })
  })

  it.each([
    ["loops too long", "{% for i in (1..100000000) %}x{% endfor %}"],
    [
      "loops in loops",
      "{% assign n = (1..1000) %}{% for a in n %}{% for b in n %}{% for c in n %}x{% endfor %}{% endfor %}{% endfor %}",
    ],
    [
      "grows and grows",
      "{% assign a = 'rma' %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}",
    ],
    [
      "captures itself",
      "{% capture a %}rma{% endcapture %}{% for i in (1..60) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}",
    ],
    [
      "becomes too long",
      `{% for a in (1..900) %}{% for b in (1..900) %}${"x".repeat(100)}{% endfor %}{% endfor %}`,
    ],
    ["nests blocks", "{% if link %}".repeat(3_000)],
    ["nests blocks behind seeming ends", "{% if link %}{{ '{% endif %}' }}".repeat(1_200)],
    ["nests paths", `{{ rma${"[rma".repeat(9_000)} }}`],
    ["is too long itself", "x".repeat(MAX_TEMPLATE_LENGTH + 1)],
  ])("that %s, in bounded time", (_what, text) => {
    const startedAt = performance.now()
    const refusal = refusalOf(() => checkTemplate(body(text)))
    expect(refusal.code).toBe("template_invalid")
    expect(refusal.details).toMatchObject({ field: "body", line: expect.any(Number) })
    expect(performance.now() - startedAt).toBeLessThan(SOON_MS)
  })

  it.each(["", "  {% comment %}nothing{% endcomment %} ", "{% if link %}{{ rma.number }}{% endif %}"])(
    "whose subject may be empty: %j",
    (subject) => {
      expect(refusalOf(() => checkTemplate({ subject, body: "x" }))).toMatchObject({
        code: "template_invalid",
        details: { field: "subject", problem: "it is empty" },
      })
    }
  )
})

describe("what people typed", () => {
  it("never becomes markup, however it is written", () => {
    const typed = `<img src=x onerror="alert('1')"> & more`
    const variables = { ...SAMPLE, data: { ...SAMPLE.data, message: `${typed}\nbye` } }
    const template = body(
      "{{ data.message }}|{{ data.message | escape }}|{{ data.message | newline_to_br }}|" +
        "{{ data.message | upcase | newline_to_br }}|{% assign m = data.message %}{{ m }}|" +
        "{{ link | button: data.message }}|{{ data.message | button: 'Go' }}"
    )
    const { body: html } = renderTemplate(template, variables)
    expect(html).not.toMatch(/<img/i)
    const escaped = "&lt;img src=x onerror=&#34;alert(&#39;1&#39;)&#34;&gt; &amp; more"
    expect(html.split("|").slice(0, 3)).toEqual([
      `${escaped}\nbye`,
      `${escaped}\nbye`,
      `${escaped}<br>\nbye`,
    ])
  })

  it("adds no line to a subject", () => {
    const variables = { ...SAMPLE, data: { ...SAMPLE.data, message: "Hi\r\nBcc: all@shop.example" } }
    const template = { subject: "{{ data.message }} & <b>", body: "x" }
    expect(renderTemplate(template, variables).subject).toBe("Hi Bcc: all@shop.example & <b>")
  })

  it("makes a button of a link, and nothing of none", () => {
    expect(render("{{ link | button: 'Open & see' }}")).toMatch(
      /^<p><a href="https:\/\/shop\.example\/returns\/cases\/sample" style="[^"]+">Open &amp; see<\/a><\/p>$/
    )
  })
})
