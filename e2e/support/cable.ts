import { connect, createServer, type Socket } from "node:net"

/** A cable between a browser and the shop, to be pulled out and plugged in again. */
export interface Cable {
  /** Address of the shop at this end. */
  readonly url: string
  readonly pull: () => void
  readonly plug: () => void
  readonly close: () => Promise<void>
}

/** The browser's own way of being offline does not reach its service workers; a cable reaches everything. */
export const layCable = async (shop: string): Promise<Cable> => {
  const { hostname, port } = new URL(shop)
  const open = new Set<Socket>()
  let isPlugged = true
  const server = createServer((near) => {
    if (!isPlugged) return near.destroy()
    const far = connect({ host: hostname, port: Number(port) })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on("error", () => other.destroy())
      one.on("close", () => {
        open.delete(one)
        other.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((listening) => server.listen(0, hostname, listening))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the cable has no end")
  const cut = () => open.forEach((socket) => socket.destroy())
  return {
    url: `http://${hostname}:${address.port}`,
    pull: () => {
      isPlugged = false
      cut()
    },
    plug: () => {
      isPlugged = true
    },
    close: () => {
      cut()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
