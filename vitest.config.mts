import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

// Packages are read from their sources here; the backend under Medusa's runner requires what was compiled.
const source = ["source", "module", "node", "development"]

const medusa = {
  globals: true,
  pool: "forks" as const,
  // Each waits for its database half of the time.
  maxWorkers: 2,
  // Medusa is loaded once by each worker; `setupFiles` clear away what one file leaves for the next.
  isolate: false,
  execArgv: ["--require", "ts-node/register/transpile-only"],
  setupFiles: [fileURLToPath(new URL("./packages/launcher/src/testing/medusa-setup.ts", import.meta.url))],
  // Every route as every actor is one test; a machine that does other work besides is no fault of it.
  testTimeout: 300_000,
  hookTimeout: 300_000,
}

export default defineConfig({
  test: {
    // Medusa's runner restores its database under open connections, which complain at length.
    silent: "passed-only",
    projects: [
      {
        resolve: { conditions: source, alias: { "~": fileURLToPath(new URL("./storefront/app", import.meta.url)) } },
        ssr: { resolve: { conditions: source } },
        test: {
          name: "unit",
          // Files of tests share what they import, and leave nothing behind.
          isolate: false,
          restoreMocks: true,
          unstubGlobals: true,
          // A machine that does other work besides is no fault of a test.
          testTimeout: 30_000,
          include: [
            "packages/**/src/**/*.test.ts",
            "backend/src/**/*.test.ts",
            "storefront/{app,server,build-plugins}/**/*.test.{ts,tsx}",
          ],
        },
      },
      {
        // Vite would name every source map that packages leave out.
        logLevel: "error",
        test: {
          ...medusa,
          name: "integration",
          include: ["backend/integration-tests/**/*.spec.ts"],
          exclude: ["**/external/**"],
        },
      },
      {
        logLevel: "error",
        test: { ...medusa, name: "external", include: ["backend/integration-tests/external/**/*.spec.ts"] },
      },
    ],
  },
})
