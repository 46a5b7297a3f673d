const VARIABLES = {
  /** A database of the server that is always there, to create and drop others from. */
  serverUrl: "RMA_TEST_SERVER_URL",
  /** The migrated and seeded database that specs copy. */
  template: "RMA_TEST_TEMPLATE",
  /** Lives as long as the run of the tests. */
  folder: "RMA_TEST_FOLDER",
} as const

/**
 * What scripts/test.mjs prepared, read from the environment.
 *
 * @throws when jest was started without it
 */
export function testEnvironment(): Record<keyof typeof VARIABLES, string> {
  const read = (name: string) => {
    const value = process.env[name]
    if (!value) {
      throw new Error(`${name} is not set: run specs with "node scripts/test.mjs http <file>"`)
    }
    return value
  }
  return {
    serverUrl: read(VARIABLES.serverUrl),
    template: read(VARIABLES.template),
    folder: read(VARIABLES.folder),
  }
}
