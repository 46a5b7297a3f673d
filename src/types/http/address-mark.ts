/** What an earlier parcel told: the customer does not live at the address of this order. */
export type HttpAddressMark = {
  /** The case whose parcel told it. */
  rma_id: string
  marked_at: string
  /** A user's id; null: by itself. */
  marked_by: string | null
}

/** Null where nothing is known against the address. */
export type AdminAddressMarkResponse = { address_mark: HttpAddressMark | null }

/** The body of `POST /admin/rmas/:id/address-mark`. */
export type AdminMarkAddress = { undeliverable: boolean }
