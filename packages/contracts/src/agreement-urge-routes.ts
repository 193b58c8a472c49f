import { z } from "zod"
import { agreementDetail } from "./agreement"
import { agreementSide } from "./agreement-terms"
import { agreementUrge, urgeCause } from "./agreement-urge"
import { id, instant, listOf, page, reason } from "./primitives"
import { defineRoute } from "./route"

const edit = { kind: "member", permission: "province.agreement.edit" } as const

export const listUrges = defineRoute({
  id: "alliance.urges.list",
  method: "GET",
  path: "/alliance/urges",
  summary: "Who was urged for what under the agreements that the alliance follows, newest first",
  access: { kind: "member", permission: "province.agreement.read" },
  query: z.strictObject({ agreement: id.optional(), cause: urgeCause.optional(), ...page }),
  response: listOf(agreementUrge),
})

/** A party that an officer may urge now, with words to begin from. */
export const readyUrge = z.object({
  side: agreementSide,
  name: z.string(),
  text: z.string(),
  /** Null for one that can be urged at once. */
  wait_until: instant.nullable(),
})
export type ReadyUrge = z.infer<typeof readyUrge>

export const getReadyUrges = defineRoute({
  id: "alliance.agreements.ready-urges",
  method: "GET",
  path: "/alliance/agreements/:id/urge",
  summary: "Ready words to urge each party with, in Vietnamese; without one that cannot be reached",
  access: edit,
  params: z.object({ id }),
  response: z.object({
    items: z.array(readyUrge),
    /** Within which a party is urged by hand once, as the alliance has set it. */
    hours_between_urges: z.int(),
  }),
})

export const urgeParty = defineRoute({
  id: "alliance.agreements.urge",
  method: "POST",
  path: "/alliance/agreements/:id/urge",
  summary: "An officer urges a party, in its portal and by mail; once within the hours that the alliance has set",
  access: edit,
  params: z.object({ id }),
  body: z.strictObject({ side: agreementSide, text: reason }),
  response: agreementDetail,
  retriable: true,
})
