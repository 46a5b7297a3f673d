import { clientAddress } from "../client-address"

describe("The address that limits count by", () => {
  it.each<[string | undefined, string]>([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:0DB8:0001:0002::6", "2001:db8:1:2"],
    ["2001:db8::6", "2001:db8:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
    ["made up", "made up"],
    [undefined, ""],
  ])("of %s is %s", (ip, address) => {
    expect(clientAddress(ip)).toBe(address)
  })
})
