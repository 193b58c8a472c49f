import { fileURLToPath } from "node:url"

import { build, type Plugin, type Rollup } from "vite"

const source = fileURLToPath(new URL("../app/offline/service-worker/service-worker.ts", import.meta.url))

/** Modules whose scripts the pages of today's work need, those that are fetched late too. */
const needed = [
  /\/app\/(entry\.client|root)\./,
  /\/app\/(offline|routes\/cooperative)\//,
  /\/app\/messages\/(vi|en)\/(common|cooperative|agreement|obstacle|seller-[a-z]+)\.bundle\./,
]
const neededFiles = /\.(css|woff2|svg)$/

/** Adds `service-worker.js` to the browser's build, with the names of the files it keeps. */
export function serviceWorker(): Plugin {
  return {
    name: "lienket:service-worker",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const files = filesOf(bundle).map((file) => `/${file}`)
        this.emitFile({ type: "asset", fileName: "service-worker.js", source: await compiled(files) })
      },
    },
  }
}

function filesOf(bundle: Rollup.OutputBundle): string[] {
  const found = new Set<string>()
  const add = (file: string): void => {
    const output = bundle[file]
    if (output === undefined || found.has(file)) return
    found.add(file)
    if (output.type === "chunk") output.imports.forEach(add)
  }
  for (const [file, output] of Object.entries(bundle)) {
    const isNeeded =
      output.type === "chunk"
        ? output.moduleIds.some((id) => needed.some((pattern) => pattern.test(id)))
        : neededFiles.test(file)
    if (isNeeded) add(file)
  }
  return [...found].filter((file) => file.startsWith("assets/")).toSorted()
}

async function compiled(files: readonly string[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    define: { workFiles: JSON.stringify(files) },
    build: {
      write: false,
      target: "es2022",
      rollupOptions: { input: source, output: { format: "iife", entryFileNames: "service-worker.js" } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (output === undefined || !("output" in output)) throw new Error("The service worker was not built")
  return output.output[0].code
}
