import boundaries from "eslint-plugin-boundaries"
import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

/** Which layer may import which: the arrows of docs/architecture. All else is an error. */
const LAYERS = {
  domain: ["domain"],
  types: ["types", "domain"],
  facts: ["facts", "types", "domain"],
  modules: ["modules", "types", "domain"],
  links: ["modules"],
  workflows: ["workflows", "facts", "modules", "links", "types", "domain"],
  api: ["api", "workflows", "facts", "modules", "types", "domain"],
  subscribers: ["subscribers", "workflows", "facts", "modules", "types", "domain"],
  providers: ["providers"],
  jobs: ["jobs", "workflows", "facts", "modules", "types", "domain"],
  scripts: ["scripts", "workflows", "facts", "modules", "types", "domain"],
  admin: ["admin", "types", "domain"],
  portal: ["portal", "types", "domain"],
}

/** Where a layer lies: the portal is no part of the compiled plugin. */
const folderOf = (layer) => (layer === "portal" ? "portal" : `src/${layer}`)

const ONLY_THROUGH_FRAMEWORK = {
  regex:
    "^(zod|awilix|@mikro-orm/.+|@medusajs/(utils|types|core-flows|workflows-sdk|modules-sdk))$",
  message: "Import it through @medusajs/framework or @medusajs/medusa, as shops have it.",
}
const NO_MODULE_INTERNALS = {
  regex: "/modules/[^/]+/(?!index$)",
  message: "Entrances know a module by its name and its service, both exported from its index.",
}
const BROWSER_ONLY = {
  regex: "^(node:.+|@medusajs/medusa(/.+)?|@medusajs/framework(/(?!types$).+)?)$",
  message: "This runs in a browser.",
}

const IMPURE_GLOBALS = [
  "process",
  "console",
  "crypto",
  "performance",
  "fetch",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "require",
  "globalThis",
]
const CLOCK_AND_CHANCE = [
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date'], " +
      "MemberExpression[object.name='Date'][property.name='now']",
    message: "The clock is passed in.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Ids and chance are passed in.",
  },
]
const NO_ESCAPES = [
  {
    selector: "TSAsExpression > TSAsExpression",
    message: "A double cast hides what is not known: parse it.",
  },
  {
    selector:
      "CallExpression[callee.property.name=/^set(UTC)?(Date|Month|FullYear|Hours|Minutes|Seconds|Milliseconds)$/]",
    message: "Dates are never changed: make another.",
  },
]
const EVERY_TEST_RUNS = [
  {
    selector:
      "MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|failing)$/], " +
      "CallExpression[callee.name=/^(fdescribe|fit|xdescribe|xit|xtest)$/]",
    message: "Every test runs, always.",
  },
]

const TESTS = ["**/__tests__/**", "**/*.spec.{ts,tsx}", "integration-tests/**", "e2e/**"]

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      ".medusa/",
      ".demo/",
      ".cache/",
      "dist/",
      "coverage/",
      "e2e/artifacts/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx,mjs,js}"],
    extends: [tseslint.configs.strict],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // `void` is how a hook says that a call takes nothing: useMutation<Response, Error, void>.
      "@typescript-eslint/no-invalid-void-type": "off",
      curly: ["error", "multi-line"],
      eqeqeq: "error",
      "no-else-return": "error",
      "no-implicit-coercion": ["error", { allow: ["!!"] }],
      "no-param-reassign": "error",
      "no-restricted-syntax": ["error", ...NO_ESCAPES],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"] }],
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "no-restricted-imports": ["error", { patterns: [ONLY_THROUGH_FRAMEWORK] }],
    },
  },
  {
    files: ["{src,portal}/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".js", ".json"] } },
      "boundaries/include": ["src/**/*", "portal/**/*"],
      "boundaries/elements": Object.keys(LAYERS).map((layer) => ({
        type: layer,
        mode: "folder",
        pattern: folderOf(layer),
      })),
    },
    rules: {
      "boundaries/element-types": [
        "error",
        {
          default: "disallow",
          message: "The layer ${file.type} may not import from ${dependency.type}.",
          rules: Object.entries(LAYERS).map(([from, allow]) => ({ from, allow })),
        },
      ],
      // A new folder in src is a new layer: it needs its row above.
      "boundaries/no-unknown-files": "error",
      "boundaries/no-unknown": "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/domain/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...IMPURE_GLOBALS.map((name) => ({ name, message: "The domain is pure." })),
      ],
      "no-restricted-syntax": ["error", ...NO_ESCAPES, ...CLOCK_AND_CHANCE],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!\\.|(bignumber\\.js|date-fns|@date-fns/tz)$)",
              message: "The domain asks nobody: no Medusa, no Node, no other package.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/facts/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!\\.|bignumber\\.js$|@medusajs/framework/(types|utils|zod)$)",
              message: "Facts parse what Query returned: Medusa's types and utilities will do.",
            },
          ],
        },
      ],
    },
  },
  {
    // They are read on a command line.
    files: ["src/scripts/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["src/{api,subscribers,jobs,scripts}/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [ONLY_THROUGH_FRAMEWORK, NO_MODULE_INTERNALS] },
      ],
    },
  },
  {
    files: ["{src/admin,portal}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-restricted-imports": ["error", { patterns: [ONLY_THROUGH_FRAMEWORK, BROWSER_ONLY] }],
    },
  },
  {
    files: TESTS,
    rules: {
      "no-restricted-globals": "off",
      "no-restricted-imports": ["error", { patterns: [ONLY_THROUGH_FRAMEWORK] }],
      "no-restricted-syntax": ["error", ...NO_ESCAPES, ...EVERY_TEST_RUNS],
    },
  },
  {
    files: ["**/*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  }
)
