import type { Server } from "node:http"

import type { Environment } from "../app/env.server"

const patience = 8_000

/** Listens, and on SIGTERM or SIGINT lets running requests finish before the process ends. */
export function serve(server: Server, { host, port }: Environment, onStop?: () => Promise<void>): void {
  server.once("listening", () => console.log(`shop http://${host}:${port}`))
  server.once("error", (error) => {
    console.error(`The shop cannot listen on ${host}:${port}: ${error.message}`)
    process.exit(1)
  })
  const stop = () => {
    server.close(() => void Promise.resolve(onStop?.()).finally(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), patience).unref()
  }
  process.once("SIGTERM", stop)
  process.once("SIGINT", stop)
  server.listen(port, host)
}
