import { readFileSync } from "node:fs"

import { bundlesOfPath } from "../app/i18n/catalogues"
import { localeOfPath } from "../app/i18n/locale"

type ViteManifest = Record<string, { file: string } | undefined>

/**
 * Which scripts carry the words of a page. A page starts by fetching them, and learns of them late
 * unless it is told in the head of the answer. Reads the list Vite leaves beside the build.
 */
export function messagePreloads(clientFolder: string): (pathname: string) => string {
  const manifest: ViteManifest = JSON.parse(readFileSync(`${clientFolder}/.vite/manifest.json`, "utf8"))
  return (pathname) => {
    const files = bundlesOfPath(pathname).map((bundle) => {
      const source = `app/messages/${localeOfPath(pathname)}/${bundle}.bundle.ts`
      const built = manifest[source]
      if (!built) throw new Error(`The build has no ${source}`)
      return `</${built.file}>; rel=modulepreload`
    })
    return files.join(", ")
  }
}
