/** "1.4 MB", in the language's way of writing; steps of 1,000. */
export function formatBytes(bytes: number, language: string): string {
  const [unit, size] =
    bytes >= 1_000_000 ? (["megabyte", 1_000_000] as const) : (["kilobyte", 1_000] as const)
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    maximumFractionDigits: 1,
  }).format(Math.max(bytes / size, 0.1))
}
