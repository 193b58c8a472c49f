import { readdirSync } from "node:fs"
import js from "@eslint/js"
import importPlugin from "eslint-plugin-import"
import jsxA11y from "eslint-plugin-jsx-a11y"
import reactHooks from "eslint-plugin-react-hooks"
import { defineConfig, globalIgnores } from "eslint/config"
import globals from "globals"
import tseslint from "typescript-eslint"

const modules = readdirSync(new URL("backend/src/modules", import.meta.url))

/** `storefront → contracts ← backend`, both → `vietnam`; in the backend `api → workflows → modules`. */
const wrongArrows = [
  {
    target: "./storefront",
    from: ["./backend", "./packages/demo", "./packages/launcher", "./e2e"],
    message: "The storefront knows the backend through packages/contracts only.",
  },
  {
    target: "./backend",
    from: ["./storefront", "./packages/launcher", "./e2e"],
    message: "The backend knows nothing of who calls it.",
  },
  {
    target: "./packages/vietnam",
    from: ["./packages/contracts", "./packages/demo", "./packages/launcher", "./backend", "./storefront"],
    message: "packages/vietnam is pure: it imports nothing of ours.",
  },
  {
    target: "./packages/contracts",
    from: ["./packages/demo", "./packages/launcher", "./backend", "./storefront"],
    message: "packages/contracts imports packages/vietnam only.",
  },
  { target: "./backend/src/workflows", from: ["./backend/src/api"], message: "api → workflows → modules, never back." },
  {
    target: "./backend/src/modules",
    from: ["./backend/src/api", "./backend/src/workflows", "./backend/src/policy", "./backend/src/scripts"],
    message: "api → workflows → modules, never back.",
  },
  ...modules.map((name) => ({
    target: `./backend/src/modules/${name}`,
    from: "./backend/src/modules",
    except: [`./${name}`],
    message: "A module imports no other module: cross them in a workflow.",
  })),
]

export default defineConfig(
  globalIgnores([
    "**/node_modules",
    "**/dist",
    "**/build",
    "**/.medusa",
    "**/.react-router",
    ".data",
    "look",
    "**/.cache",
  ]),
  js.configs.recommended,
  tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { import: importPlugin },
    settings: { "import/resolver": { node: { extensions: [".ts", ".tsx", ".js"] } } },
    rules: {
      "import/no-restricted-paths": ["error", { zones: wrongArrows }],
      "import/no-cycle": ["error", { ignoreExternal: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-console": "error",
      eqeqeq: ["error", "always"],
    },
  },
  {
    files: [
      "packages/launcher/**",
      "e2e/**",
      "backend/src/scripts/**",
      "storefront/server/**",
      "storefront/scripts/**",
      "**/*.server.{ts,tsx}",
      "**/*.mjs",
    ],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.mjs", "**/*.cjs"],
    languageOptions: { globals: globals.node },
  },
  { files: ["storefront/**/*.tsx"], ...jsxA11y.flatConfigs.strict },
  {
    files: ["storefront/**/*.tsx"],
    rules: {
      // A table that turns into cards loses its roles with its display: they are written out.
      "jsx-a11y/no-redundant-roles": [
        "error",
        { table: ["table"], thead: ["rowgroup"], tbody: ["rowgroup"], tr: ["row"], nav: ["navigation"], ul: ["list"] },
      ],
      "jsx-a11y/no-interactive-element-to-noninteractive-role": ["error", { td: ["cell"], tr: ["row"] }],
    },
  },
  { files: ["storefront/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
)
