import type { ExecArgs } from "@medusajs/framework/types"
import { seedCountry } from "./seed/nation/seed-country"

/** Plants the largest province alone, at its share of the country; planting the country later goes on from there. */
export default async function seedProvince({ container }: ExecArgs): Promise<void> {
  await seedCountry(container, { isProvince: true })
}
