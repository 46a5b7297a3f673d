import { setTimeout as sleep } from "node:timers/promises"
import type { CreateFulfillmentResult, FulfillmentOption } from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { carrier } from "./carrier"

/** What a fulfillment says of the parcel that comes back. */
const parcel = z.object({
  location_id: z.string(),
  data: z.object({ rma_id: z.string() }),
  delivery_address: z.object({ city: z.string().nullable() }),
  items: z.array(z.object({ line_item_id: z.string(), quantity: z.number(), sku: z.string() })),
})

/**
 * `unreliable_carrier_test`: a carrier of returns that answers as the test said (see `carrier`). For
 * tests only, registered with `RMA_TEST_PROVIDER=1`.
 */
export class UnreliableCarrierProvider extends AbstractFulfillmentProviderService {
  static identifier = "unreliable_carrier"

  async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [{ id: "unreliable-return", is_return: true }]
  }

  async validateOption(): Promise<boolean> {
    return true
  }

  /** @throws when the test told the carrier to refuse */
  async createReturnFulfillment(
    fulfillment: Record<string, unknown>
  ): Promise<CreateFulfillmentResult> {
    // Medusa hands its own entities on, whose lists are no arrays until they are written down.
    const { data, location_id, delivery_address, items } = parcel.parse(
      JSON.parse(JSON.stringify(fulfillment))
    )
    carrier.record({ rma_id: data.rma_id, location_id, city: delivery_address.city, items })
    const tracking_number = `6A${carrier.requestsOf({ id: data.rma_id }).length}`
    const label = {
      tracking_number,
      tracking_url: `https://carrier.example/parcels/${tracking_number}`,
      label_url: `https://carrier.example/labels/${tracking_number}.pdf`,
    }
    const answer = carrier.nextAnswer()
    switch (answer.kind) {
      case "label":
        return { data: {}, labels: [{ ...label, label_url: answer.label_url ?? label.label_url }] }
      case "none":
        return { data: {}, labels: [] }
      case "late":
        await sleep(answer.after_ms)
        return { data: {}, labels: [label] }
      case "refuse":
        throw new Error("The carrier does not know this address")
    }
  }
}
