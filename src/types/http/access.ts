/** The answer to `POST /store/rma-access/verify`. */
export type StoreAccessResponse = {
  /** To be sent as `x-rma-access`. */
  token: string
  expires_at: string
  order_id: string
}
