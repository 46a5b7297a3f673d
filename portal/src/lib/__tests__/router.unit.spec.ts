import { routeOf } from "../router"

describe("an address of the portal", () => {
  it.each([
    ["/returns", { page: "home" }],
    ["/returns/", { page: "home" }],
    ["/returns/sign-in", { page: "signIn" }],
    ["/returns/sign-in/order", { page: "signInByOrder" }],
    ["/returns/sign-in/phone", { page: "missing" }],
    ["/returns/new", { page: "chooseOrder" }],
    ["/returns/orders/order_1", { page: "request", orderId: "order_1", step: "items" }],
    ["/returns/orders/order_1/details", { page: "request", orderId: "order_1", step: "details" }],
    ["/returns/cases/rma_1", { page: "rma", id: "rma_1" }],
    ["/returns/cases", { page: "missing" }],
    ["/returns/cases/rma_1/more", { page: "missing" }],
    ["/returns/orders/order_1/pay", { page: "missing" }],
    ["/returns/somewhere", { page: "missing" }],
  ])("%s", (pathname, route) => {
    expect(routeOf(pathname)).toEqual(route)
  })
})
