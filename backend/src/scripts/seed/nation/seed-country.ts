import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../../../clock"
import { readEnvironment } from "../../../environment"
import { plantNation, type PlantingOfNation } from "./plant-nation"
import { nationSizes } from "./sizes"

/**
 * Plants the country at its size, and says how far it is.
 * @throws Error in production without LIENKET_DEMO=1: it brings an account whose password everybody knows.
 */
export const seedCountry = async (
  container: MedusaContainer,
  which: Pick<PlantingOfNation, "isProvince">,
): Promise<void> => {
  const environment = readEnvironment()
  if (environment.NODE_ENV === "production" && !environment.LIENKET_DEMO) {
    throw new Error(
      "Dữ liệu quy mô cả nước là dữ liệu minh họa, có tài khoản với mật khẩu công khai; đặt LIENKET_DEMO=1 nếu vẫn muốn. / The country is invented and brings an account with a public password; set LIENKET_DEMO=1 to have it all the same.",
    )
  }
  const at = now()
  await plantNation(container, {
    ...which,
    sizes: nationSizes,
    at,
    today: businessDate(at),
    say: (line) => process.stdout.write(`seed: ${line}\n`),
  })
}
