import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createReturnFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { awaitedUnits, type CarrierAnswer } from "../../domain"
import { barcodeFields, parseBarcodes } from "../../facts/barcodes"
import { parseCarrierLabel } from "../../facts/carrier-label"
import {
  destinationFields,
  parseDestination,
  parseReturnShipping,
  returnShippingFields,
  type Destination,
  type ReturnShipping,
} from "../../facts/return-shipping"
import type { RmaRecord } from "../../facts/rma"
import { errorMessage } from "../error-message"

const MAX_FAILURE_LENGTH = 1_000

/**
 * Has the provider of the case's return shipping option make a label for the units that are awaited, the
 * way core's own return dialog does it. Never under the lock: it may take its time. Never throws: what
 * stands in the way is an answer.
 */
export async function askCarrier(
  container: MedusaContainer,
  rma: RmaRecord
): Promise<CarrierAnswer> {
  try {
    const { shipping, destination, barcodes } = await loadParcel(container, rma)
    if (!shipping?.provider_id) return failed("The shipping option is gone, or has no provider.")
    if (!destination) return failed("No location is known that the goods come back to.")
    const { result } = await createReturnFulfillmentWorkflow(container).run({
      input: {
        location_id: destination.id,
        provider_id: shipping.provider_id,
        shipping_option_id: rma.return_shipping_option_id,
        delivery_address: destination.address ?? {},
        items: rma.items
          .filter((item) => awaitedUnits(item) > 0)
          .map((item) => ({
            line_item_id: item.line_item_id,
            quantity: awaitedUnits(item),
            title: item.title,
            sku: item.sku ?? "",
            barcode: barcodes.get(item.line_item_id) ?? "",
          })),
        // Core does not hand the order on: by these the provider finds who sends the parcel.
        data: { rma_id: rma.id, rma_display_id: rma.display_id, order_id: rma.order_id },
        metadata: { rma_id: rma.id },
        order: { id: rma.order_id },
      },
    })
    await linkToReturn(container, rma.return_id, result.id)
    const fulfillment = await container
      .resolve(Modules.FULFILLMENT)
      .retrieveFulfillment(result.id, { relations: ["labels"] })
    const label = parseCarrierLabel(fulfillment)
    return label
      ? { kind: "label", label: { ...label, carrier: shipping.name } }
      : { kind: "no_label" }
  } catch (error) {
    return failed(errorMessage(error))
  }
}

function failed(failure: string): CarrierAnswer {
  return { kind: "failed", failure: failure.slice(0, MAX_FAILURE_LENGTH) }
}

type Parcel = {
  shipping: ReturnShipping | null
  destination: Destination | null
  barcodes: Map<string, string>
}

/** It goes where the case says; else where the shipping option leads to. */
async function loadParcel(container: MedusaContainer, rma: RmaRecord): Promise<Parcel> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [options, locations, orders] = await Promise.all([
    query.graph({
      entity: "shipping_option",
      fields: returnShippingFields,
      filters: { id: [rma.return_shipping_option_id ?? ""] },
    }),
    query.graph({
      entity: "stock_location",
      fields: destinationFields,
      filters: { id: [rma.location_id ?? ""] },
    }),
    query.graph({ entity: "order", fields: barcodeFields, filters: { id: rma.order_id } }),
  ])
  const shipping = options.data[0] ? parseReturnShipping(options.data[0]) : null
  const own = locations.data[0] ? parseDestination(locations.data[0]) : null
  return {
    shipping,
    destination: own ?? shipping?.destination ?? null,
    barcodes: parseBarcodes(orders.data[0]),
  }
}

/** As core's own return dialog does; a label is given all the same where that fails. */
async function linkToReturn(
  container: MedusaContainer,
  returnId: string | null,
  fulfillmentId: string
): Promise<void> {
  if (returnId === null) return
  try {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { return_id: returnId },
      [Modules.FULFILLMENT]: { fulfillment_id: fulfillmentId },
    })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`RMA: the fulfillment of a label was not linked to its return: ${errorMessage(error)}`)
  }
}
