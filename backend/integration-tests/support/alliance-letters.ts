import type { SentMessage } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { createTestOrganization, signInMember } from "./people"

/** A message of an alliance of Lạng Sơn to one cooperative there. @returns its id. */
export const writeFromAlliance = async (
  api: AxiosInstance,
  container: MedusaContainer,
  cooperative: string,
): Promise<string> => {
  const alliance = await createTestOrganization(container, {
    handle: "lien-minh-viet-thu",
    name: "Liên minh HTX (thử)",
    kind: "alliance",
  })
  const headers = await signInMember(api, container, alliance.id, "lead")
  const { data } = await api.post<SentMessage>(
    "/alliance/messages",
    { text: "Mời dự hội nghị ngày 2/12.", cooperative },
    { headers },
  )
  return data.id
}
