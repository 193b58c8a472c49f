import type { ExecArgs } from "@medusajs/framework/types"
import { seedCountry } from "./seed/nation/seed-country"

/** Plants the country: 34 provinces, 35,000 cooperatives, 100,000 agreements, 5 million entries of the ledger. */
export default async function seedNation({ container }: ExecArgs): Promise<void> {
  await seedCountry(container, {})
}
