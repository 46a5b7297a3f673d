import { readdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { WorkflowManager } from "@medusajs/framework/orchestration"
import type { ExecArgs } from "@medusajs/framework/types"
import { dynamicImport, Modules } from "@medusajs/framework/utils"

/**
 * Runs inside the fresh application (`medusa exec`) and writes down, into the file named by the
 * first argument, what the application knows of the plugin beside what the plugin brought.
 */
export default async function probe({ container, args: [outputFile] }: ExecArgs) {
  // Read before anything of the plugin is imported here, which would register it as well.
  const registeredWorkflows = [...WorkflowManager.getWorkflows().keys()]
  const subscribedEvents = eventsOf(container.resolve(Modules.EVENT_BUS))

  const plugin = path.dirname(require.resolve("medusa-plugin-rma/package.json"))
  const source = path.join(plugin, ".medusa", "server", "src")
  writeFileSync(
    outputFile,
    JSON.stringify({
      module_registered: container.hasRegistration("rma"),
      links: linksOf("rma"),
      links_to_define: scriptsIn(path.join(source, "links")).length,
      registered_workflows: registeredWorkflows,
      exported_workflows: workflowNames(await dynamicImport("medusa-plugin-rma/workflows")),
      subscribed_events: subscribedEvents,
      events_to_subscribe: (await configsIn(path.join(source, "subscribers"))).flatMap(
        ({ event }) => event
      ),
      smtp_provider_resolves: providersOf(await dynamicImport("medusa-plugin-rma/providers/smtp")) === 1,
      jobs_to_schedule: (await configsIn(path.join(source, "jobs"))).map(({ name }) => name),
    })
  )
}

function eventsOf(eventBus: object): string[] {
  return "eventToSubscribersMap" in eventBus && eventBus.eventToSubscribersMap instanceof Map
    ? [...eventBus.eventToSubscribersMap.keys()]
    : []
}

/** How many services a provider of Medusa's modules brings; null: it is none. */
function providersOf(imported: Record<string, unknown>): number | null {
  const { default: provider } = imported
  return typeof provider === "object" && provider !== null && "services" in provider
    ? [provider.services].flat().length
    : null
}

/** What a link calls the other side, such as `order`. */
function linksOf(service: string) {
  return MedusaModule.getAllJoinerConfigs()
    .filter((config) => config.isLink)
    .flatMap((config) => config.extends ?? [])
    .filter((extension) => extension.serviceName === service)
    .map((extension) => extension.relationship.alias)
}

function workflowNames(exported: Record<string, unknown>) {
  return Object.values(exported).flatMap((value) =>
    typeof value === "function" && "getName" in value && typeof value.getName === "function"
      ? [String(value.getName())]
      : []
  )
}

async function configsIn(folder: string) {
  const files = await Promise.all(scriptsIn(folder).map((file) => dynamicImport(file)))
  return files.map(({ config }) => config)
}

function scriptsIn(folder: string) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => path.join(folder, file))
}
