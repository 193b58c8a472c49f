import { medusaScript } from "../backend"
import { readEnvironment } from "../environment"
import { withInstallation } from "../installation"
import { root } from "../paths"
import type { Command } from "./command"

/** `npm run audit:verify`: whether the log of who did what is as it was written; 1 when it is not. */
export const audit: Command = async ({ variables, screen, signals }) => {
  const environment = readEnvironment(variables, root)
  await withInstallation({ environment, mode: "production", screen, signals }, ({ processes, settings }) =>
    processes.run(medusaScript(settings, "verify-audit")),
  )
  return 0
}
