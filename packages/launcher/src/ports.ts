import { createServer } from "node:net"
import { errorCode, Failure } from "./failure"
import { messages } from "./messages"

/**
 * Makes sure that a port can be listened on, before anything slow begins.
 *
 * @throws Failure naming the variable to set.
 */
export async function requireFreePort(variable: "PORT" | "BACKEND_PORT", port: number, host: string): Promise<void> {
  const code = await tryToListen(port, host)
  if (code !== "") throw new Failure(portSentence(variable, port, host, code))
}

/** The sentence for a port that could not be listened on. */
export function portSentence(variable: string, port: number, host: string, code: string): string {
  if (code === "EADDRINUSE") return messages.portTaken(variable, port)
  if (code === "EACCES") return messages.portForbidden(variable, port)
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") return messages.hostUnknown(host)
  return messages.portUnusable(variable, port, code)
}

export async function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return (await tryToListen(port, host)) === ""
}

/** A loopback port that is free now, given by the system. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === "string") throw new Failure(messages.noFreePort())
  return address.port
}

async function tryToListen(port: number, host: string): Promise<string> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once("error", (error) => resolve(errorCode(error) || "unknown error"))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve("")))
  })
}
