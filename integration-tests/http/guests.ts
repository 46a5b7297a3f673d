import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OutboxMail } from "../../demo/outbox-provider/service"
import type { StoreAccessResponse } from "../../src/types/http"
import { caseLink } from "../../src/workflows"
import type { PlacedOrder } from "../factories/orders"
import { eventually, type ApiClient, type Store } from "../runner"

type OrderOfGuest = Pick<PlacedOrder, "display_id" | "email">

/** Shoppers without an account, as they come in by codes and by the links of mails. */
export function guestsOf(store: Store) {
  const sql = () => store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  const named = ({ display_id, email }: OrderOfGuest) => ({ order_number: `${display_id}`, email })

  /** The mails with codes of an order, oldest first. */
  const codeMails = async ({ display_id }: OrderOfGuest): Promise<OutboxMail[]> => {
    const files = await readdir(store.outbox).catch(() => [])
    const mails = files
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map(async (name): Promise<OutboxMail> =>
        JSON.parse(await readFile(path.join(store.outbox, name), "utf8"))
      )
    return (await Promise.all(mails)).filter(
      ({ event, subject }) => event === "rma.access_code" && subject.endsWith(` #${display_id}`)
    )
  }

  /** Asks for a code and waits for the mail: the code in it. */
  const askForCode = async (order: OrderOfGuest): Promise<string> => {
    const { length } = await codeMails(order)
    await store.visitor.post("/store/rma-access", named(order))
    let code = ""
    await eventually(async () => {
      code = codeIn((await codeMails(order))[length])
    })
    return code
  }

  const verify = (order: OrderOfGuest, code: string, client: ApiClient = store.visitor) =>
    client.post<StoreAccessResponse>("/store/rma-access/verify", { ...named(order), code })

  /** Comes in with a code: what opens the order. */
  const letIn = async (order: OrderOfGuest): Promise<StoreAccessResponse> => {
    const { status, data } = await verify(order, await askForCode(order))
    if (status !== 200) throw new Error(`The code was answered ${status}`)
    return data
  }

  const withToken = (token: string): ApiClient => store.visitor.withHeaders({ "x-rma-access": token })

  return {
    named,
    codeMails,
    askForCode,
    verify,
    letIn,
    withToken,
    /** A guest with a code of the order. */
    guest: async (order: OrderOfGuest) => withToken((await letIn(order)).token),
    /** What the link in a mail about the case carries. */
    caseToken: async (rma: { id: string; order_id: string; email: string }) =>
      (await caseLink(store.container, rma)).split("#access=")[1],
    /** Lets everybody try again. */
    forgetLimits: () => sql()("rma_rate_limit").del(),
  }
}

/** The code that a mail brings. */
export function codeIn({ text }: OutboxMail): string {
  const [code] = /\b\d{8}\b/.exec(text) ?? []
  if (!code) throw new Error(`There is no code in: ${text}`)
  return code
}
