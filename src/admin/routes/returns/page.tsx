import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { RmaTable } from "../../components/list/rma-table"
import { ReturnsBreadcrumb } from "../../components/list/returns-breadcrumb"

export default function ReturnsPage() {
  return (
    <LayoutComposer
      widgetsZonePrefix="rma.list"
      preferredLayoutId="core:single-column"
      hasOutlet={false}
      sections={{
        main: (
          <LayoutComposer.Entry id="RmaTable">
            <RmaTable />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

// The bundler reads these values from the source: they have to be literals.
export const config = defineRouteConfig({
  label: "menu.returns",
  translationNs: "rma",
  nested: "/orders",
})

export const handle = { breadcrumb: () => <ReturnsBreadcrumb /> }
