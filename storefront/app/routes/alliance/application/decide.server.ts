import {
  reason,
  refuseApplication,
  returnApplication,
  verificationChecks,
  verifyApplication,
  type ApplicationState,
} from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { translator } from "~/i18n/translator"

import type { WorkingMember } from "../../member/verify.server"

type Decided = { decided: Exclude<ApplicationState, "submitted"> }
type Refused = ReturnType<typeof refuse>

const revision = z.coerce.number("invalid_type").int("not_a_whole_number")
const reasons = {
  return: z.object({ revision, reason_return: reason }),
  refuse: z.object({ revision, reason_refuse: reason }),
}

/** Does what the posted form asks: verify, ask back, or refuse. */
export async function decide(
  posted: FormData,
  { id, member, context }: { id: string; member: WorkingMember; context: Readonly<RouterContextProvider> },
): Promise<Decided | Refused> {
  const { locale } = context.get(requestFactsContext)
  const params = { id }
  const intent = posted.get("intent")
  try {
    if (intent === "return") {
      const read = readForm(posted, reasons.return, locale)
      if (!read.ok) return refuse(read)
      const body = { revision: read.value.revision, reason: read.value.reason_return }
      await member.call(returnApplication, { params, body })
      return { decided: "returned" }
    }
    if (intent === "refuse") {
      const read = readForm(posted, reasons.refuse, locale)
      if (!read.ok) return refuse(read)
      const body = { revision: read.value.revision, reason: read.value.reason_refuse }
      await member.call(refuseApplication, { params, body })
      return { decided: "refused" }
    }
    const given = posted.getAll("checked")
    const checked = verificationChecks.filter((check) => given.includes(check))
    const values = { intent: "verify", checked: checked.join(",") }
    if (checked.length < verificationChecks.length) {
      return refuse({ values, message: translator(locale, "alliance")("allianceJoining.checks.needAll") })
    }
    const body = { revision: Number(posted.get("revision")), checked }
    await member.call(verifyApplication, { params, body })
    return { decided: "verified" }
  } catch (error) {
    return refuseAsBackend(error, { intent: String(intent) })
  }
}

export const isDecided = (answer: Decided | Refused): answer is Decided => "decided" in answer
