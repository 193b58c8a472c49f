import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "zod"
import { databaseOf } from "../database/database"
import { clientAddress } from "./client-address"
import { countGuess } from "./limit-guesses"

const signIn = z.object({ email: z.string() })

/**
 * Bounds how often a password may be wrong, for every kind of account. A right one neither counts nor wipes
 * out what was counted.
 * @throws Refusal `too_many_requests`
 */
export const limitSignIns = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> => {
  const credentials = signIn.safeParse(req.body)
  if (!credentials.success) return next()
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  const account = `${req.params.actor} ${credentials.data.email.trim().toLowerCase()}`
  try {
    const takeBack = await countGuess(databaseOf(req.scope), {
      what: "sign_in",
      of: account,
      address: clientAddress(req),
    })
    res.once("finish", () => {
      if (res.statusCode === 401) return
      takeBack().catch((error: Error) => logger.error("a sign-in that was right stays counted", error))
    })
    next()
  } catch (error) {
    next(error)
  }
}
