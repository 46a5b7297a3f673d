const KEPT_MS = 60_000

/** Hands a file to the browser, which opens or keeps it as its user likes. */
export function saveFile(content: Blob, filename: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = address
  link.download = filename
  link.click()
  // Some browsers ask where to first, and read it after that.
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
