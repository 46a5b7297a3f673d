import { useState } from "react"
import { useRmaSettings } from "./api/settings"

/** Whether the customer is mailed about a step: as the settings say, until somebody says otherwise. */
export function useNotify(): [notify: boolean, setNotify: (notify: boolean) => void] {
  const { data: settings } = useRmaSettings()
  const [said, setSaid] = useState<boolean | null>(null)
  return [said ?? settings?.notify_customer ?? true, setSaid]
}
