import { useCallback } from "react"
import { readFile } from "../lib/client"
import { useRefusalToast } from "./use-refusal-toast"

/** As long as a slow viewer may take to begin reading. */
const KEPT_FOR_MS = 60_000

/**
 * Opens a file of the server in another tab. It is read here, with the session of who is signed in: an
 * admin that lives on a host of its own could not link to it.
 */
export function useOpenFile(): (path: string) => Promise<void> {
  const showRefusal = useRefusalToast()

  return useCallback(
    async (path) => {
      // At once, while it still is an answer to the click: later, browsers take it for a pop-up.
      const tab = window.open("", "_blank")
      try {
        const url = URL.createObjectURL(await readFile(path))
        setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_MS)
        if (tab) tab.location.href = url
        else window.location.href = url
      } catch (error) {
        tab?.close()
        showRefusal(error)
      }
    },
    [showRefusal]
  )
}
