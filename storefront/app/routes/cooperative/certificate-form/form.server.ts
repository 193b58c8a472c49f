import {
  claimCredential,
  claimOcop,
  correctCredential,
  correctOcop,
  hectares,
  ocopClaim,
  plantingAreaClaim,
  propertyClaim,
  qualityClaim,
  type TrustFamily,
} from "@lienket/contracts"
import { addMonthsToDate } from "@lienket/vietnam"
import { z } from "zod"

import { unlessEmpty } from "~/forms/unless-empty"

import type { WorkingMember } from "../../member/verify.server"

const decimal = z
  .string()
  .trim()
  .transform((value) => value.replace(",", "."))

/** Forms post texts; here they become what the contracts take. */
const ocopForm = ocopClaim
  .omit({ document_id: true })
  .extend({
    score: unlessEmpty(
      decimal
        .pipe(z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, "invalid_data"))
        .transform(Number)
        .pipe(ocopClaim.shape.score.unwrap()),
    ),
    stars: unlessEmpty(
      z
        .string()
        .regex(/^[1-5]$/, "invalid_choice")
        .transform(Number),
    ),
    valid_until: unlessEmpty(ocopClaim.shape.valid_until),
  })
  .strip()

const rest = {
  valid_until: unlessEmpty(qualityClaim.shape.valid_until.unwrap()),
  product_ids: z.array(z.string()).optional(),
}

const credentialForms = {
  quality: qualityClaim
    .omit({ document_id: true })
    .extend({
      ...rest,
      name: unlessEmpty(qualityClaim.shape.name.unwrap()),
      scope: unlessEmpty(qualityClaim.shape.scope.unwrap()),
    })
    .strip(),
  planting_area: plantingAreaClaim
    .omit({ document_id: true })
    .extend({
      ...rest,
      market: unlessEmpty(plantingAreaClaim.shape.market.unwrap()),
      area_ha: unlessEmpty(decimal.pipe(hectares)),
      commune_code: unlessEmpty(plantingAreaClaim.shape.commune_code.unwrap()),
    })
    .strip(),
  intellectual_property: propertyClaim
    .omit({ document_id: true })
    .extend({ ...rest, scope: unlessEmpty(propertyClaim.shape.scope.unwrap()) })
    .strip(),
} as const

export const formOf = (family: TrustFamily) => (family === "ocop" ? ocopForm : credentialForms[family])

type Sent = Readonly<{
  /** The one that is corrected; undefined for a new one. */
  id: string | undefined
  productIds: readonly string[]
  documentId: string | undefined
  key: string | undefined
}>

/** Sends what was read with `formOf`. Gives the id; throws as the backend refuses. */
export async function sendClaim(
  member: WorkingMember,
  value: z.output<ReturnType<typeof formOf>>,
  sent: Sent,
): Promise<string> {
  const { id, productIds, documentId: document_id, key } = sent
  const options = { idempotencyKey: key }
  if (!("family" in value)) {
    const body = { ...value, valid_until: value.valid_until ?? addMonthsToDate(value.valid_from, 36), document_id }
    const answer =
      id === undefined
        ? await member.call(claimOcop, { body }, options)
        : await member.call(correctOcop, { params: { id }, body }, options)
    return answer.id
  }
  const body = { ...value, product_ids: [...productIds], document_id }
  const answer =
    id === undefined
      ? await member.call(claimCredential, { body }, options)
      : await member.call(correctCredential, { params: { id }, body }, options)
  return answer.id
}
