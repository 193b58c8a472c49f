import { fileURLToPath } from "node:url"

import { reactRouter } from "@react-router/dev/vite"
import tailwindcss from "@tailwindcss/vite"
import { defineConfig } from "vite"

import { compiledMessages } from "./build-plugins/compiled-messages.ts"
import { serviceWorker } from "./build-plugins/service-worker.ts"

export default defineConfig(({ command }) => ({
  plugins: [compiledMessages(), tailwindcss(), reactRouter(), serviceWorker()],
  resolve: {
    alias: {
      "~": fileURLToPath(new URL("./app", import.meta.url)),
      // Messages are compiled at build time, so neither side carries the ICU parser.
      "use-intl/format-message": "use-intl/format-message/format-only",
    },
    conditions: ["source", "module", "browser", "development|production"],
  },
  ssr: {
    noExternal: [/^@lienket\//, "use-intl", "icu-minify"],
    resolve: {
      conditions: ["source", "module", "node", "development|production"],
      externalConditions: ["node", "module-sync"],
    },
  },
  environments: {
    client: {
      build: {
        rollupOptions: {
          output: {
            // What most pages share comes as one file instead of two dozen of a kilobyte each.
            codeSplitting: {
              groups: [{ name: "shared", test: /\/(app\/(ui|i18n|seo|forms)|packages\/vietnam)\//, minShareCount: 5 }],
            },
          },
        },
      },
    },
    ssr: { build: { rollupOptions: { input: "./server/start.ts" } } },
  },
  // Found before the first visit, so that it is not interrupted by a reload.
  optimizeDeps: { entries: ["app/entry.client.tsx", "app/root.tsx", "app/routes/**/*.tsx"] },
  build: {
    target: "es2022",
    // Tells the server the names of the scripts with the messages.
    manifest: true,
    // Route manifests name their own files; a data: URL would not pass the content security policy.
    assetsInlineLimit: 0,
    sourcemap: command === "serve",
    rollupOptions: {
      // Our packages do nothing by being imported: what a page does not use of them stays away.
      treeshake: { moduleSideEffects: [{ test: /\/packages\/(contracts|vietnam)\//, sideEffects: false }] },
    },
  },
}))
