import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { CreditNoteTable } from "../../components/credit-notes/credit-note-table"
import { CreditNotesBreadcrumb } from "../../components/credit-notes/credit-notes-breadcrumb"

export default function CreditNotesPage() {
  return (
    <LayoutComposer
      widgetsZonePrefix="rma_credit_note.list"
      preferredLayoutId="core:single-column"
      hasOutlet={false}
      sections={{
        main: (
          <LayoutComposer.Entry id="CreditNoteTable">
            <CreditNoteTable />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

// The bundler reads these values from the source: they have to be literals. Not below /returns, which
// stands under Orders itself: the menu has no third level and would leave it out.
export const config = defineRouteConfig({
  label: "menu.creditNotes",
  translationNs: "rma",
  nested: "/orders",
})

export const handle = { breadcrumb: () => <CreditNotesBreadcrumb /> }
