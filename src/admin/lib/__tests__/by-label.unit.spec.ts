import { byLabel } from "../by-label"

it.each([
  ["fr", ["Zèbre", "Été", "abîmé", "Erreur"], ["abîmé", "Erreur", "Été", "Zèbre"]],
  ["sv", ["Öl", "Zoo", "Apa"], ["Apa", "Zoo", "Öl"]],
  ["en", ["Size 10", "Size 9"], ["Size 9", "Size 10"]],
])("sorts names as %s does", (language, names, sorted) => {
  const things = names.map((label) => ({ label }))
  expect(things.sort(byLabel(language)).map(({ label }) => label)).toEqual(sorted)
})
