import type { RegisterUnit } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { organizationOf } from "./agreements"
import { signInMember } from "./people"

let officers: Readonly<Record<string, string>> | undefined
let units = 0

/** A cooperative in the register of the alliance of the tests; another one at each call. */
export const registeredUnit = async (
  api: AxiosInstance,
  container: MedusaContainer,
  given: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  officers ??= await signInMember(api, container, (await organizationOf(container, "alliance")).id, "lead")
  units += 1
  const body = { kind: "cooperative", name: `HTX Thử ${units}`, ...given }
  const { data } = await api.post<RegisterUnit>("/alliance/registry", body, { headers: officers })
  return data.id
}
