import { medusaScript } from "../backend"
import { readEnvironment } from "../environment"
import { withInstallation } from "../installation"
import { root } from "../paths"
import type { Command } from "./command"

/** How every line begins that the script has for whoever called it. */
const spoken = "data: "

/** `npm run verify:data`: whether the data are what the rules say they are; 1 when a rule is broken. */
export const verifyData: Command = async ({ variables, screen, signals }) => {
  const environment = readEnvironment(variables, root)
  await withInstallation({ environment, mode: "production", screen, signals }, ({ processes, settings }) =>
    processes.run({
      ...medusaScript(settings, "verify-data"),
      // What Medusa says besides is for its log.
      echo: (line) => (line.startsWith(spoken) ? screen.line(line) : undefined),
    }),
  )
  return 0
}
