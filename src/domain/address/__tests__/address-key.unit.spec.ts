import { addressKey, type PostalAddress } from "../address-key"

const HOME: PostalAddress = {
  address_1: "12 bis, rue de l'Église",
  address_2: null,
  postal_code: "75011",
  city: "Paris",
  province: null,
  country_code: "fr",
}

describe("addressKey", () => {
  it.each<[string, Partial<PostalAddress>]>([
    ["in capitals, without accents", { address_1: "12BIS RUE DE L EGLISE", city: "PARIS", country_code: "FR" }],
    ["its first line broken in two", { address_1: "12 bis", address_2: "rue de l'Église" }],
    ["with spaces in the code", { postal_code: " 75 011 " }],
  ])("is the same %s", (_, written) => {
    expect(addressKey({ ...HOME, ...written })).toBe(addressKey(HOME))
  })

  it.each<[string, Partial<PostalAddress>]>([
    ["number", { address_1: "13 bis, rue de l'Église" }],
    ["town", { city: "Lyon" }],
    ["code", { postal_code: "75012" }],
    ["country", { country_code: "be" }],
    ["flat", { address_2: "Apt 4" }],
  ])("is another for another %s", (_, written) => {
    expect(addressKey({ ...HOME, ...written })).not.toBe(addressKey(HOME))
  })

  it("keeps other scripts apart", () => {
    const tokyo = { ...HOME, address_1: "千代田1-1", city: "東京", country_code: "jp" }
    expect(addressKey(tokyo)).not.toBe(addressKey({ ...tokyo, address_1: "千代田1-2" }))
    expect(addressKey(tokyo)).toContain("千代田")
  })

  it("is none of an address that says nothing", () => {
    const nothing = { address_1: " ", address_2: null, postal_code: null, city: "", province: null, country_code: null }
    expect([addressKey(null), addressKey(nothing)]).toEqual([null, null])
  })
})
