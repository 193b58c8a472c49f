import { fileURLToPath } from "node:url"
import path from "node:path"

export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "")

export const backendFolder = path.join(root, "backend")
export const backendServer = path.join(backendFolder, ".medusa", "server")
export const storefrontFolder = path.join(root, "storefront")
export const medusaCli = path.join(root, "node_modules", "@medusajs", "cli", "cli.js")
export const cacheFolder = path.join(root, ".cache")

/** The script file of an installed package's command, so that no shell and no PATH is needed to run it. */
export function binary(packageName: string, file: string): string {
  return path.join(root, "node_modules", packageName, file)
}
