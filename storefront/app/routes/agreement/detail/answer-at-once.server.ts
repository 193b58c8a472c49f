import { id } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"

import { memberSessionOf } from "../../member/member-session.server"
import type { Opened } from "../open.server"
import { agreementsPath } from "../portal"

const form = z.object({
  act: z.enum(["confirm", "accept", "withdraw"], "invalid_choice"),
  delivery: id,
  key: z.string().max(64).optional(),
})

const said = { confirm: "confirmed", accept: "accepted", withdraw: "withdrawn" } as const

type Asked = Readonly<{ request: Request; context: Readonly<RouterContextProvider> }>

/** What is done with a delivery by one tap: confirm it, take the other side's figures, withdraw the own. */
export async function answerAtOnce(
  { request, context }: Asked,
  { calls, portal }: Opened,
  posted: FormData,
  agreementId: string,
) {
  const { locale } = context.get(requestFactsContext)
  const reading = readForm(posted, form, locale)
  if (!reading.ok) return refuse(reading)
  const { act, delivery, key } = reading.value
  try {
    await calls.answer(delivery, { act }, { idempotencyKey: key && `${key}-${act}-${delivery}`.slice(0, 120) })
  } catch (error) {
    return refuseAsBackend(error, {})
  }
  memberSessionOf(context).flash("said", translator(locale, "agreement")(`agreement.done.${said[act]}`))
  return localeRedirect(request, `${agreementsPath(portal)}/${agreementId}`)
}
