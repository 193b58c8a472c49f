import {
  addAllianceDocument,
  agreementActs,
  changeAgreementState,
  chooseOfficer,
  reason,
  recordPaperSignature,
} from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"

import { postedDocument } from "../../cooperative/media/posted-files.server"
import { memberSessionOf } from "../../member/member-session.server"
import type { WorkingMember } from "../../member/verify.server"

type Asked = Readonly<{ request: Request; context: Readonly<RouterContextProvider> }>

const paper = recordPaperSignature.body
  .omit({ document_id: true })
  .extend({ version: z.coerce.number("invalid_type").int("not_a_whole_number") })
  .strip()

/** What the alliance does with an agreement as a whole: keeps the signed paper, says who follows it, or changes its state. */
export async function decideAgreement(asked: Asked, member: WorkingMember, posted: FormData, id: string) {
  const { locale } = asked.context.get(requestFactsContext)
  const intent = String(posted.get("intent"))
  const act = agreementActs.find((each) => each === intent)
  const key = posted.get("key")
  const options = { idempotencyKey: typeof key === "string" && key !== "" ? `${key}-${intent}` : undefined }
  const done = (said: "paper" | "officer" | (typeof agreementActs)[number]) => {
    memberSessionOf(asked.context).flash("said", translator(locale, "agreement")(`agreement.done.${said}`))
    return localeRedirect(asked.request, `/lien-minh/thoa-thuan/${id}`)
  }
  try {
    if (act !== undefined) {
      // Each panel names its field after what it does, so that several stand on one page.
      const form = z.object({ [`reason_${act}`]: reason })
      const read = readForm(posted, form, locale)
      if (!read.ok) return refuse(read)
      const body = { act, reason: read.value[`reason_${act}`] ?? "" }
      await member.call(changeAgreementState, { params: { id }, body }, options)
      return done(act)
    }
    if (intent === "officer") {
      const read = readForm(posted, chooseOfficer.body.strip(), locale)
      if (!read.ok) return refuse(read)
      await member.call(chooseOfficer, { params: { id }, body: read.value }, options)
      return done("officer")
    }
    const read = readForm(posted, paper, locale)
    const document = await postedDocument(posted, "document_id", member, addAllianceDocument)
    const missing = document.error ?? (document.id ? undefined : translator(locale)("common.fieldError.required"))
    if (!read.ok || missing !== undefined) {
      const fields = { ...(read.ok ? {} : read.fields), ...(missing === undefined ? {} : { document_id: missing }) }
      return refuse({ values: { ...read.values, intent: "paper" }, fields })
    }
    const body = { ...read.value, document_id: document.id ?? "" }
    await member.call(recordPaperSignature, { params: { id }, body }, options)
    return done("paper")
  } catch (error) {
    const values = Object.fromEntries(
      [...posted].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    )
    return refuseAsBackend(error, { ...values, intent, document_id: values.document_id ?? "" })
  }
}
