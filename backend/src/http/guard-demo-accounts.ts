import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "zod"
import { Refusal } from "./refusal"

interface Installation {
  readonly NODE_ENV: string
  readonly LIENKET_DEMO: boolean
}

const signIn = z.object({ email: z.string() })
const demoAddress = /@lienket\.example$/i

/** Whether the accounts whose password everybody knows may sign in here. */
export const demoMaySignIn = ({ NODE_ENV, LIENKET_DEMO }: Installation): boolean =>
  NODE_ENV !== "production" || LIENKET_DEMO

/**
 * Keeps the demo's accounts out of an installation in earnest, also when its database was once
 * seeded with them.
 * @throws Refusal `unauthenticated`
 */
export const guardDemoAccounts =
  (installation: () => Installation) =>
  (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const credentials = signIn.safeParse(req.body)
    const isDemo = credentials.success && demoAddress.test(credentials.data.email.trim())
    if (isDemo && !demoMaySignIn(installation())) next(new Refusal("unauthenticated", { field: "email" }))
    else next()
  }
