import { medusaScript } from "../backend"
import { readEnvironment } from "../environment"
import { withInstallation } from "../installation"
import { root } from "../paths"
import type { Command } from "./command"

/** How every line begins that the script has for whoever called it. */
const spoken = "audit: "

/** `npm run audit:verify`: whether the log of who did what is as it was written; 1 when it is not. */
export const audit: Command = async ({ variables, screen, signals }) => {
  const environment = readEnvironment(variables, root)
  await withInstallation({ environment, mode: "production", screen, signals }, ({ processes, settings }) =>
    processes.run({
      ...medusaScript(settings, "verify-audit"),
      // What Medusa says besides is for its log.
      echo: (line) => (line.startsWith(spoken) ? screen.line(line) : undefined),
    }),
  )
  return 0
}
