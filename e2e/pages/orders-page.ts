import type { Tab } from "../stack/tab"
import { OrderPage } from "./order-page"

/** Medusa's list of orders, the newest first. */
export class OrdersPage {
  constructor(private readonly tab: Tab) {}

  async open() {
    await this.tab.page.goto(`${this.tab.origin}/app/orders`)
  }

  async openOrder(displayId: number): Promise<OrderPage> {
    const { page } = this.tab
    await page.getByRole("cell", { name: `#${displayId}`, exact: true }).click()
    await page.waitForURL("**/app/orders/order_*")
    return new OrderPage(this.tab)
  }
}
