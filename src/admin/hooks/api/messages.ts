import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import type {
  AdminRma,
  AttachmentsResponse,
  HttpAttachment,
  RmaMessageResponse,
  RmaMessagesResponse,
} from "../../../types/http"
import { read, upload } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import type { RequestError } from "../../lib/request-error"
import { useSend } from "../use-send"

const PAGE = 20
/** Somebody may be answering while the page is open. */
const ASK_AGAIN_MS = 20_000

type Thread = Pick<AdminRma, "id" | "unread_for_staff">

/**
 * The thread of a case, the latest messages first, page after page. Reading it marks it as read: so it
 * is read only once it is `isShown`, and what else says how much is unread is asked again.
 */
export function useMessages({ id, unread_for_staff }: Thread, { isShown }: { isShown: boolean }) {
  const queryClient = useQueryClient()
  const thread = useInfiniteQuery<RmaMessagesResponse, RequestError>({
    queryKey: queryKeys.messages(id),
    enabled: isShown,
    refetchInterval: ASK_AGAIN_MS,
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      read(`/admin/rmas/${id}/messages`, { order: "-created_at", limit: PAGE, offset: pageParam }),
    getNextPageParam: ({ offset, count }) => (offset + PAGE < count ? offset + PAGE : undefined),
  })
  const readAt = thread.dataUpdatedAt

  useEffect(() => {
    if (readAt > 0 && unread_for_staff > 0) {
      void queryClient.invalidateQueries({ queryKey: queryKeys.rmas() })
    }
  }, [queryClient, readAt, unread_for_staff])

  return thread
}

export type NewMessage = { body: string; attachment_ids: string[] }

export function useSendMessage(rmaId: string) {
  const queryClient = useQueryClient()
  const sending = useSend<RmaMessageResponse, NewMessage>({
    path: () => `/admin/rmas/${rmaId}/messages`,
    body: (body) => body,
  })
  const readAgain = () => queryClient.invalidateQueries({ queryKey: queryKeys.messages(rmaId) })
  return { ...sending, readAgain }
}

/** Uploads files that the next message may bring. */
export function useUploadFiles() {
  return useMutation<HttpAttachment[], RequestError, File[]>({
    mutationFn: async (files) =>
      (await upload<AttachmentsResponse>("/admin/rma-attachments", files)).attachments,
  })
}
