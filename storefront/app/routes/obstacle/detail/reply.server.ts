import { obstacleReply } from "@lienket/contracts"

import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import type { Locale } from "~/i18n/locale"
import { translator } from "~/i18n/translator"

import { fieldFaults } from "../../agreement/typed-numbers.server"
import type { Portal } from "../../member/portals"
import type { WorkingMember } from "../../member/verify.server"
import { raisingRoutesOf } from "../open.server"

type Reply = Readonly<{ member: WorkingMember; portal: Portal; id: string; locale: Locale }>

/** Sends whether an answer helped. Gives what to say after it, or the refusal. */
export async function sendReply(
  { member, portal, id, locale }: Reply,
  values: Record<string, string>,
): Promise<Readonly<{ said: string }> | ReturnType<typeof refuse>> {
  const act = values.intent
  const reading = obstacleReply.safeParse({
    act,
    revision: Number(values.revision),
    ...(act === "disagree" ? { reason: values.reason_disagree ?? "" } : {}),
  })
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  try {
    await member.call(raisingRoutesOf(portal).reply, { params: { id }, body: reading.data })
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  return { said: translator(locale, "obstacle")(`obstacle.reply.${act === "agree" ? "agreed" : "disagreed"}`) }
}
