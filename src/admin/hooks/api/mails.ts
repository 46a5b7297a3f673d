import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminNotificationDeliveryResponse,
  AdminNotificationPreviewResponse,
  AdminNotificationTemplateListResponse,
  AdminTryNotificationTemplate,
} from "../../../types/http"
import { read, remove, send } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import { randomKey } from "../../lib/random-key"
import type { RequestError } from "../../lib/request-error"
import { useSend } from "../use-send"

const PATH = "/admin/rma-notification-templates"

/** All mails in a language, as its readers get them, and every language that there are words in. */
export function useMailTemplates(locale: string) {
  return useQuery<AdminNotificationTemplateListResponse, RequestError>({
    queryKey: queryKeys.mails(locale),
    queryFn: () => read(PATH, { locale, limit: 100 }),
    placeholderData: keepPreviousData,
  })
}

type Words = { subject: string; body: string }

/** A mail as its readers would get it; asked anew whenever the words rest. */
export function useMailPreview(id: string, tried: AdminTryNotificationTemplate) {
  return useQuery<AdminNotificationPreviewResponse["preview"], RequestError>({
    queryKey: queryKeys.mailPreview({ id, ...tried }),
    queryFn: async () =>
      (await send<AdminNotificationPreviewResponse>(`${pathOf(id)}/preview`, tried, randomKey()))
        .preview,
    placeholderData: keepPreviousData,
    // Wrong words stay wrong.
    retry: false,
  })
}

export function useSaveMail(id: string) {
  return useMailChange<Words>((words) => send(pathOf(id), words, randomKey()))
}

/** Goes back to our words. */
export function useResetMail(id: string) {
  return useMailChange<void>(() => remove(pathOf(id)))
}

export function useTestMail(id: string) {
  return useMutation<unknown, RequestError, AdminTryNotificationTemplate & { to: string }>({
    mutationFn: (tried) => send(`${pathOf(id)}/test`, tried, randomKey()),
  })
}

/** Sends a mail of the history again. */
export function useResendMail() {
  return useSend<AdminNotificationDeliveryResponse, { id: string }>({
    path: ({ id }) => `/admin/rma-notification-deliveries/${id}/resend`,
    body: () => ({}),
  })
}

function useMailChange<Variables>(change: (variables: Variables) => Promise<unknown>) {
  const queryClient = useQueryClient()

  return useMutation<unknown, RequestError, Variables>({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.settings() }),
  })
}

function pathOf(id: string): string {
  return `${PATH}/${encodeURIComponent(id)}`
}
