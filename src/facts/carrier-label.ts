import { z } from "@medusajs/framework/zod"

const fulfillment = z.object({
  labels: z.array(z.object({ tracking_number: z.string(), label_url: z.string() })).default([]),
})

const link = z.url({ protocol: /^https?$/ }).max(2_000)

/**
 * The first label of a fulfillment as Medusa's module answers it; null: its provider gave none. What is
 * no link that a browser opens is left out, and a number stays a number.
 */
export function parseCarrierLabel(row: unknown): { url?: string; tracking_number?: string } | null {
  const [label] = fulfillment.parse(row).labels
  if (!label) return null
  const url = link.safeParse(label.label_url)
  return {
    ...(url.success && { url: url.data }),
    ...(label.tracking_number && { tracking_number: label.tracking_number }),
  }
}
