import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createUserAccountWorkflow,
} from "@medusajs/medusa/core-flows"

/** Somebody who can sign in with e-mail and password. */
export type Account = { id: string; email: string; password: string }

export type Address = {
  first_name: string
  last_name: string
  address_1: string
  postal_code: string
  city: string
  country_code: string
  phone: string
}

export type Person = { email: string; locale: string; address: Address }

export type PersonName = "camille" | "emma" | "jonas" | "yuki" | "noor" | "luc"

/** The people of all examples, one for each region of the shop. */
export const CAST: Record<PersonName, Person> = {
  camille: {
    email: "camille.durand@example.com",
    locale: "fr-FR",
    address: {
      first_name: "Camille",
      last_name: "Durand",
      address_1: "14 rue des Trois-Conils",
      postal_code: "33000",
      city: "Bordeaux",
      country_code: "fr",
      phone: "+33 5 55 01 02 03",
    },
  },
  emma: {
    email: "emma.clarke@example.com",
    locale: "en-GB",
    address: {
      first_name: "Emma",
      last_name: "Clarke",
      address_1: "Seefeldstrasse 41",
      postal_code: "8008",
      city: "Zürich",
      country_code: "ch",
      phone: "+41 44 555 01 02",
    },
  },
  jonas: {
    email: "jonas.weber@example.com",
    locale: "de-DE",
    address: {
      first_name: "Jonas",
      last_name: "Weber",
      address_1: "Oranienstraße 22",
      postal_code: "10999",
      city: "Berlin",
      country_code: "de",
      phone: "+49 30 555 0102",
    },
  },
  yuki: {
    email: "yuki.tanaka@example.com",
    locale: "ja-JP",
    address: {
      first_name: "Yuki",
      last_name: "Tanaka",
      address_1: "3-14-5 Sendagaya",
      postal_code: "151-0051",
      city: "Tokyo",
      country_code: "jp",
      phone: "+81 3 5550 0102",
    },
  },
  noor: {
    email: "noor.alsabah@example.com",
    locale: "en-GB",
    address: {
      first_name: "Noor",
      last_name: "Al-Sabah",
      address_1: "Salem Al Mubarak Street 8",
      postal_code: "22000",
      city: "Salmiya",
      country_code: "kw",
      phone: "+965 2555 0102",
    },
  },
  /** Buys without an account. */
  luc: {
    email: "luc.morel@example.com",
    locale: "fr-FR",
    address: {
      first_name: "Luc",
      last_name: "Morel",
      address_1: "5 place du Palais",
      postal_code: "84000",
      city: "Avignon",
      country_code: "fr",
      phone: "+33 4 55 04 05 06",
    },
  },
}

export type StaffMember = { email: string; first_name: string; last_name: string; id?: string }

/** Registers a customer who can sign in. */
export async function aCustomer(
  container: MedusaContainer,
  { email, address }: Person,
  password = "shopper-secret"
): Promise<Account> {
  const { result: customer } = await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId: await registerIdentity(container, email, password),
      customerData: {
        email,
        first_name: address.first_name,
        last_name: address.last_name,
        phone: address.phone,
        addresses: [{ ...address, is_default_shipping: true, is_default_billing: true }],
      },
    },
  })
  return { id: customer.id, email, password }
}

/** Makes a member of staff who can sign in to the admin; `id` where the configuration names them. */
export async function anAdmin(
  container: MedusaContainer,
  { email, first_name, last_name, id }: StaffMember,
  password = "admin-secret"
): Promise<Account> {
  const { result: user } = await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: await registerIdentity(container, email, password),
      userData: { email, first_name, last_name, ...(id ? { id } : {}) },
    },
  })
  return { id: user.id, email, password }
}

async function registerIdentity(container: MedusaContainer, email: string, password: string) {
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!authIdentity) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${email} cannot be registered: ${error}`)
  }
  return authIdentity.id
}
