import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { AdminRmaResponse } from "../../../types/http"
import { remove, send, upload } from "../../lib/client"
import { labelPath } from "../../lib/file-paths"
import { labelBody, labelFile, type LabelForm } from "../../lib/label-form"
import { queryKeys } from "../../lib/query-keys"
import type { RequestLabelBody } from "../../lib/request-bodies"
import { randomKey } from "../../lib/random-key"
import type { RequestError } from "../../lib/request-error"

type Saving = LabelForm & { notify_customer: boolean }

/** Saves a label. Its numbers first: the customer is mailed about the file, and then all is there. */
export function useSaveLabel(rmaId: string) {
  return useLabelChange<Saving>(async ({ notify_customer, ...form }) => {
    const body = labelBody(form)
    if (body) {
      await send<AdminRmaResponse>(labelPath(rmaId), { ...body, notify_customer }, randomKey())
    }
    const file = labelFile(form)
    if (file) await uploadLabel(rmaId, file, notify_customer)
  })
}

/** Uploads the file alone, for what comes with the yes. */
export function useUploadLabel(rmaId: string) {
  return useLabelChange<File>((file) => uploadLabel(rmaId, file, false))
}

/** Asks the carrier for a label; what it answered stands in the case. */
export function useRequestLabel(rmaId: string) {
  return useLabelChange<RequestLabelBody, AdminRmaResponse>((body) =>
    send<AdminRmaResponse>(`${labelPath(rmaId)}/request`, body, randomKey())
  )
}

export function useRemoveLabel(rmaId: string) {
  return useLabelChange<void>(() => remove(labelPath(rmaId)))
}

async function uploadLabel(rmaId: string, file: File, notify: boolean): Promise<void> {
  await upload(`${labelPath(rmaId)}/file?notify_customer=${notify}`, [file])
}

function useLabelChange<Variables, Answer = unknown>(
  change: (variables: Variables) => Promise<Answer>
) {
  const queryClient = useQueryClient()

  return useMutation<Answer, RequestError, Variables>({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.rmas() }),
  })
}
