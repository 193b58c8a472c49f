import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Nobody's address: the invite page opens with an empty field and the operator's own address replaces it. */
const invitedAddress = "operator@lienket.invalid"

/**
 * The link with which the first operator of an installation makes an account in Medusa Admin, valid for
 * a day and used up by the first who follows it to the end; asking again makes a new one and the old one worthless.
 * Undefined once there is an operator.
 */
export const operatorSetupUrl = async (
  container: MedusaContainer,
  publicBackendUrl: string,
): Promise<string | undefined> => {
  const users = container.resolve(Modules.USER)
  const operators = await users.listUsers({}, { take: 1 })
  if (operators.length > 0) return undefined

  const [waiting] = await users.listInvites({ email: invitedAddress })
  const invite =
    waiting === undefined
      ? await users.createInvites({ email: invitedAddress })
      : (await users.refreshInviteTokens([waiting.id]))[0]
  if (invite === undefined) throw new Error("the operator's invite could not be renewed")
  return `${publicBackendUrl}/app/invite?first_run=true&token=${encodeURIComponent(invite.token)}`
}
