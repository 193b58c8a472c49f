import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

type Handler = (req: MedusaRequest, res: MedusaResponse) => Promise<void>

/** Lets browsers and proxies keep a good answer for some seconds, one for each language; a refusal is never kept. */
export const cacheable =
  (seconds: number, handler: Handler): Handler =>
  async (req, res) => {
    res.vary("accept-language")
    res.setHeader("cache-control", `public, max-age=${seconds}`)
    try {
      await handler(req, res)
    } catch (error) {
      res.setHeader("cache-control", "no-store")
      throw error
    }
  }

/** Short, because stock, prices and a seller's state show on these pages. */
export const seconds = 10
/** For what changes by law only. */
export const oneHour = 3_600
/** For sums of quarters that are over. */
export const tenMinutes = 600
