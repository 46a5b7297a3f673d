import type { Locator } from "playwright-core"

/** Picks an option of a closed choice by what they are called. */
export async function choose(form: Locator, choice: string, option: string) {
  await form.getByRole("combobox", { name: choice, exact: true }).click()
  await form.page().getByRole("option", { name: option, exact: true }).click()
}
