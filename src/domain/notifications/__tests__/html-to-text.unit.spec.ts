import { htmlToText } from "../html-to-text"

describe("the plain words of an HTML mail", () => {
  it.each([
    ["paragraphs stand apart", "<p>One</p>\n<p>Two</p>", "One\n\nTwo"],
    ["lines are kept", "4 quai<br>\n33000 Bordeaux<br/>France", "4 quai\n33000 Bordeaux\nFrance"],
    [
      "lists get dashes",
      "<p>Sent:</p><ul>\n  <li>2 × Shirt</li>\n  <li>1 × Cap</li>\n</ul><p>Bye</p>",
      "Sent:\n\n- 2 × Shirt\n- 1 × Cap\n\nBye",
    ],
    [
      "links say where they lead",
      '<a style="x" href="https://shop.example/?a=1&amp;b=2#access=t">See <b>it</b></a>.',
      "See it: https://shop.example/?a=1&b=2#access=t.",
    ],
    ["links that are their own words are said once", '<a href="https://a.example">https://a.example</a>', "https://a.example"],
    ["an anchor is no link", "<a name='x'>Here</a>", "Here"],
    ["cells stand apart", "<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", "A B\nC"],
    ["entities are letters", "&lt;b&gt; &amp;amp; &eacute; &#8364; &#x20AC; &#0; &nbsp;x", "<b> &amp; &eacute; € € &#0;  x"],
    ["what is no text is left out", "<style>p{}</style><!-- no > --><script>if (1<2) x()</script>Yes<title>t</title>", "Yes"],
    ["blanks are one", "a \n\t  b", "a b"],
    ["a lone < is nothing", "1 < 2", "1"],
    ["broken markup ends", "<p>Hi<a href='x'", "Hi"],
    ["an unclosed style swallows the rest, and no more time", "Hi<style>p{}", "Hi"],
  ])("%s", (_what, html, text) => {
    expect(htmlToText(html).replaceAll("\u00a0", " ")).toBe(text)
  })

  it("lead to links as their language does", () => {
    const link = '<a href="https://a.example">Suivre mon retour</a>'
    expect(htmlToText(link, "\u00a0: ")).toBe("Suivre mon retour\u00a0: https://a.example")
  })

  it.each(["<", "<a href='x'>", "<style>", "<!--", "&lt;", "<p ", "</a>", "\n"])(
    "reads half a million characters of %j at once",
    (piece) => {
      const startedAt = performance.now()
      htmlToText(piece.repeat(Math.ceil(500_000 / piece.length)))
      expect(performance.now() - startedAt).toBeLessThan(2_000)
    }
  )
})
