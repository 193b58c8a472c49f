import { createServer } from "node:net"
import { expect, test } from "vitest"
import { freePort, isPortFree, portSentence, requireFreePort } from "./ports"

test("a port in use is refused with the variable to set", async () => {
  const port = await freePort()
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve))
  await expect(requireFreePort("BACKEND_PORT", port, "127.0.0.1")).rejects.toThrow(
    new RegExp(`Port ${port} .*BACKEND_PORT`),
  )
  await new Promise((resolve) => other.close(resolve))
  await expect(requireFreePort("BACKEND_PORT", port, "127.0.0.1")).resolves.toBeUndefined()
  expect(await isPortFree(port)).toBe(true)
})

test("each reason not to get a port has its own advice", () => {
  expect(portSentence("PORT", 80, "127.0.0.1", "EACCES")).toMatch(/1024/)
  expect(portSentence("PORT", 3000, "10.9.9.9", "EADDRNOTAVAIL")).toMatch(/^HOST is 10\.9\.9\.9/)
  expect(portSentence("PORT", 3000, "127.0.0.1", "EMFILE")).toMatch(/EMFILE.*PORT/)
})
