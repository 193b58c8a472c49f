import { agreementSide, reason, urgeParty } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"

import { memberSessionOf } from "../../member/member-session.server"
import type { WorkingMember } from "../../member/verify.server"

type Asked = Readonly<{ request: Request; context: Readonly<RouterContextProvider> }>

/** Urges a party in the officer's words; sent again, the same form urges once. */
export async function urgeAgreement(asked: Asked, member: WorkingMember, posted: FormData, id: string) {
  const { locale } = asked.context.get(requestFactsContext)
  const side = agreementSide.safeParse(posted.get("side")).data ?? "seller"
  // Each party's form names its field after the side, so that two stand on one page.
  const field = `text_${side}`
  const read = readForm(posted, z.object({ [field]: reason }), locale)
  if (!read.ok) return refuse(read)
  try {
    const key = posted.get("key")
    const options = typeof key === "string" && key !== "" ? { idempotencyKey: key } : {}
    await member.call(urgeParty, { params: { id }, body: { side, text: read.value[field] ?? "" } }, options)
    memberSessionOf(asked.context).flash("said", translator(locale, "agreement")("agreement.done.urged"))
    return localeRedirect(asked.request, `/lien-minh/thoa-thuan/${id}`)
  } catch (error) {
    return refuseAsBackend(error, read.values, { text: field })
  }
}
