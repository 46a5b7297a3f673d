import type { Tab } from "../stack/tab"
import { RmaWidget } from "./rma-widget"

/** Medusa's page of one order, with the plugin's card in its side column. */
export class OrderPage {
  readonly widget: RmaWidget

  constructor(private readonly tab: Tab) {
    this.widget = new RmaWidget(tab)
  }

  async open(orderId: string) {
    await this.tab.page.goto(`${this.tab.origin}/app/orders/${orderId}`)
  }
}
