import fs from "node:fs"
import path from "node:path"

/**
 * Writes the files of an ordinary Medusa application that has the plugin and nothing of its own but
 * the probe; they are not installed yet.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {object} options.ownPackage the plugin's package.json
 * @param {string} options.tarball the packed plugin
 * @param {string[]} options.otherPlugins by their packages
 * @param {string} options.probe file to run inside of the application
 */
export function createApplication({ folder, ownPackage, tarball, otherPlugins, probe }) {
  const files = {
    "package.json": JSON.stringify(packageOf({ ownPackage, tarball, otherPlugins })),
    "tsconfig.json": JSON.stringify(TSCONFIG),
    "medusa-config.ts": configOf([...otherPlugins, ownPackage.name]),
    "src/scripts/probe.ts": fs.readFileSync(probe, "utf8"),
    "src/scripts/consumer.ts": consumerOf(ownPackage.name),
  }
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    fs.writeFileSync(path.join(folder, file), content)
  }
}

function packageOf({ ownPackage, tarball, otherPlugins }) {
  const known = ownPackage.devDependencies
  const versions = (names) => Object.fromEntries(names.map((name) => [name, known[name]]))
  return {
    name: "fresh-application",
    private: true,
    dependencies: {
      ...versions([
        "@medusajs/admin-sdk",
        "@medusajs/cli",
        "@medusajs/framework",
        "@medusajs/medusa",
        ...otherPlugins,
      ]),
      [ownPackage.name]: `file:${tarball}`,
    },
    devDependencies: versions([
      "@swc/core",
      "@types/node",
      "react",
      "react-dom",
      "ts-node",
      "typescript",
    ]),
  }
}

const TSCONFIG = {
  compilerOptions: {
    target: "ES2021",
    module: "Node16",
    moduleResolution: "Node16",
    esModuleInterop: true,
    strict: true,
    skipLibCheck: true,
    outDir: ".medusa/server",
    rootDir: ".",
    types: ["node"],
  },
  "ts-node": { swc: true },
  include: ["**/*"],
  exclude: ["node_modules", ".medusa"],
}

/** The worker mode is said, since `medusa exec` would else leave jobs out, and the probe counts them. */
function configOf(plugins) {
  return `import { defineConfig } from "@medusajs/framework/utils"

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    workerMode: "shared",
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  plugins: ${JSON.stringify(plugins.map((resolve) => ({ resolve, options: {} })))},
})
`
}

/** Compiled with the application: types must be found through the exports of the package. */
function consumerOf(name) {
  return `import * as domain from "${name}/domain"
import * as workflows from "${name}/workflows"
import type * as types from "${name}/types"

export type Types = typeof types
export const names: string[] = [...Object.keys(domain), ...Object.keys(workflows)]
`
}
