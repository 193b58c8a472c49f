import { existsSync, utimesSync, watch, type FSWatcher } from "node:fs"
import path from "node:path"
import { buildPackages, packageNames, type Builder } from "./build"
import { Failure, Stopped } from "./failure"
import { backendFolder, root } from "./paths"

const settleMs = 300

/**
 * Keeps the compiled packages in step with their sources while developing. The shop reads the sources itself; the
 * backend is made to restart by the date of its configuration, which its own watcher looks at.
 */
export function watchPackages(builder: Builder): { close(): void } {
  let waiting: NodeJS.Timeout | undefined
  let building = Promise.resolve()
  const rebuild = async () => {
    try {
      await buildPackages(builder)
      const now = new Date()
      utimesSync(path.join(backendFolder, "medusa-config.ts"), now, now)
    } catch (error) {
      if (error instanceof Stopped) return
      // A mistake in the sources is no reason to stop: the next save may put it right.
      if (!(error instanceof Failure)) throw error
      builder.screen.line(`${error.details}\n${error.message}`)
    }
  }
  const changed = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => (building = building.then(rebuild)), settleMs)
  }
  const watchers: FSWatcher[] = packageNames
    .map((name) => path.join(root, "packages", name, "src"))
    .filter((folder) => existsSync(folder))
    .map((folder) => watch(folder, { recursive: true }, changed))
  return {
    close: () => {
      clearTimeout(waiting)
      for (const watcher of watchers) watcher.close()
    },
  }
}
