import type { ParcelKind } from "../../../domain/parcel/parcel"

/** Words of parcels that come back by themselves, or never leave. */
export const parcels = {
  open: "Parcel came back",
  title: "A parcel came back, or is not sent",
  description:
    "All that is in it is taken back. Next you say where each unit goes, and what is paid back.",
  parcel: "Parcel",
  none: "Nothing of this order was packed.",
  failed: "The parcels could not be loaded",
  option: "{{contents}} ({{state}})",
  state: { packed: "packed", shipped: "shipped", delivered: "delivered" },
  what: "What happened",
  kind: {
    refused: "The customer refused it",
    undeliverable: "It could not be delivered",
    canceled_parcel: "It is not sent at all",
  } satisfies Record<ParcelKind, string>,
  canceledHint: "The shipment is canceled, so that nobody hands it over to the carrier.",
  submit: "Take it back",
  done: "{{number}} was made and approved",
  halfDone: "{{number}} was made. Not all of the rest could be done.",
  mark: "Does not live at this address",
  markHint: "A warning stands on all orders of this customer to this address.",
  markDone: "The address is marked",
  clearDone: "The mark was taken off the address",
  warning: "The customer does not live at the address of this order: a parcel came back from there.",
  warningLink: "See the case",
}

export const parcelHistory = {
  parcel_canceled: "Shipment canceled, so that the parcel stays",
  address_marked: "Address marked: the customer does not live there",
  address_cleared: "Mark taken off the address",
}
