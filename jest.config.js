const UNIT_SPECS = ["<rootDir>/src/(domain|facts)/", "\\.unit\\.spec\\.tsx?$"]

/** Packages of ES modules, which Jest does not load as they are. */
const ES_MODULES = [
  "file-type",
  "strtok3",
  "token-types",
  "uint8array-extras",
  "@tokenizer/inflate",
  "@borewit/text-codec",
]

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
    transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join("|")})/)`],
    transform: {
      "\\.[jt]s$": ["@swc/jest", swcOptions({ tsx: false })],
      "\\.[jt]sx$": ["@swc/jest", swcOptions({ tsx: true })],
    },
  }
}

function swcOptions({ tsx }) {
  return {
    swcrc: false,
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
