import { readdirSync, writeFileSync } from "node:fs"
import path from "node:path"
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
  writeFileSync(
    outputFile,
    JSON.stringify({
      module_registered: container.hasRegistration("rma"),
      registered_workflows: registeredWorkflows,
      exported_workflows: workflowNames(await dynamicImport("medusa-plugin-rma/workflows")),
      subscribed_events: subscribedEvents,
      events_to_subscribe: await configuredEvents(
        path.join(plugin, ".medusa", "server", "src", "subscribers")
      ),
    })
  )
}

function eventsOf(eventBus: object): string[] {
  return "eventToSubscribersMap" in eventBus && eventBus.eventToSubscribersMap instanceof Map
    ? [...eventBus.eventToSubscribersMap.keys()]
    : []
}

function workflowNames(exported: Record<string, unknown>) {
  return Object.values(exported).flatMap((value) =>
    typeof value === "function" && "getName" in value && typeof value.getName === "function"
      ? [String(value.getName())]
      : []
  )
}

async function configuredEvents(folder: string): Promise<string[]> {
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"))
  const subscribers = await Promise.all(
    scripts.map((file) => dynamicImport(path.join(folder, file)))
  )
  return subscribers.flatMap(({ config }) => config.event)
}
