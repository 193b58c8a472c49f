import {
  allianceObstacles,
  obstacleClosing,
  obstacleEscalation,
  obstacleRouting,
  paperAnswer,
} from "@lienket/contracts"
import { data } from "react-router"
import type { z } from "zod"

import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import type { Locale } from "~/i18n/locale"
import { translator } from "~/i18n/translator"

import { fieldFaults } from "../../agreement/typed-numbers.server"
import type { WorkingMember } from "../../member/verify.server"
import { answerOf } from "../../obstacle/read-answer.server"

type Dealing = Readonly<{ member: WorkingMember; id: string; locale: Locale }>
type Values = Record<string, string>
type Outcome = Promise<Readonly<{ said: string }> | ReturnType<typeof refuse>>

/** What an officer decided on a case. Gives what to say after it, or the refusal. */
export async function dealWith(dealing: Dealing, form: FormData, values: Values): Outcome {
  const common = { revision: Number(values.revision), due_on: values.due_on?.trim() ? values.due_on : undefined }
  const { member, id } = dealing
  const params = { id }
  switch (values.intent) {
    case "route": {
      const co_ids = form
        .getAll("co_ids")
        .filter((value) => typeof value === "string")
        .filter((value) => value !== values.lead_id)
      const wish = { ...common, lead_id: values.lead_id, co_ids, note: values.note }
      return send(dealing, values, "route", obstacleRouting, wish, (body) =>
        member.call(allianceObstacles.route, { params, body }),
      )
    }
    case "escalate":
      return send(dealing, values, "escalate", obstacleEscalation, { ...common, proposal: values.proposal }, (body) =>
        member.call(allianceObstacles.escalate, { params, body }),
      )
    case "paper": {
      const wish = { ...answerOf(values), agency_id: values.agency_id, revision: common.revision }
      return send(dealing, values, "paper", paperAnswer, wish, (body) =>
        member.call(allianceObstacles.answer, { params, body }),
      )
    }
    case "close": {
      const wish = { reason: values.reason_close ?? "", revision: common.revision }
      return send(dealing, values, "close", obstacleClosing, wish, (body) =>
        member.call(allianceObstacles.close, { params, body }),
      )
    }
    default:
      throw data({ reason: "unknown_intent" }, { status: 400 })
  }
}

async function send<S extends z.ZodType>(
  { locale }: Dealing,
  values: Values,
  intent: "route" | "escalate" | "paper" | "close",
  schema: S,
  wish: unknown,
  call: (body: z.output<S>) => Promise<unknown>,
): Outcome {
  const reading = schema.safeParse(wish)
  if (!reading.success) return refuse({ values, fields: fieldFaults(reading.error, locale) })
  try {
    await call(reading.data)
  } catch (error) {
    return refuseAsBackend(error, values)
  }
  return { said: translator(locale, "alliance")(`allianceObstacles.${intent}.done`) }
}
