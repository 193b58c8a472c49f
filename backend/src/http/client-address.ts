import type { MedusaRequest } from "@medusajs/framework/http"

const loopback = /^(?:::ffff:)?127\.|^::1$/

/**
 * Where a request comes from. The shop calls from the same machine and says for whom; so does a proxy in front
 * of the backend, whose own word is the last of the list. From anywhere else the header is only a claim.
 */
export const clientAddress = (req: Pick<MedusaRequest, "headers" | "socket">): string => {
  const peer = req.socket.remoteAddress ?? ""
  const forwarded = req.headers["x-forwarded-for"]
  const last = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",").at(-1)?.trim()
  return loopback.test(peer) && last ? last.slice(0, 64) : peer
}
