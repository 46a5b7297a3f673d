const UNIT_SPECS = ["<rootDir>/src/(domain|facts)/", "\\.unit\\.spec\\.tsx?$"]

/** `unit` needs nothing but Node; the others need what scripts/test.mjs prepares. */
module.exports = {
  projects: [
    project("unit", [
      "<rootDir>/src/{domain,facts}/**/*.spec.ts",
      "<rootDir>/**/__tests__/**/*.unit.spec.{ts,tsx}",
    ]),
    // Whatever else is tested inside src: no spec there may go unseen.
    project("modules", ["<rootDir>/src/**/*.spec.{ts,tsx}"], UNIT_SPECS),
    project("http", ["<rootDir>/integration-tests/**/*.spec.ts"], UNIT_SPECS),
    project("e2e", ["<rootDir>/e2e/**/*.spec.ts"], UNIT_SPECS),
  ],
}

function project(displayName, testMatch, testPathIgnorePatterns = []) {
  return {
    displayName,
    testMatch,
    testPathIgnorePatterns: ["/node_modules/", ...testPathIgnorePatterns],
    rootDir: __dirname,
    testEnvironment: "node",
    modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.demo/"],
    transform: {
      "\\.[jt]s$": ["@swc/jest", swcOptions({ tsx: false })],
      "\\.[jt]sx$": ["@swc/jest", swcOptions({ tsx: true })],
    },
  }
}

function swcOptions({ tsx }) {
  return {
    swcrc: false,
    // `import()` stays what it is, as in the built package: some packages are ES modules only.
    module: { type: "commonjs", ignoreDynamic: true },
    jsc: {
      target: "es2021",
      parser: { syntax: "typescript", tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: "automatic" },
      },
    },
  }
}
