import { listCommunes } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { Refusal } from "../../../../../http/refusal"
import { communesWithFormerNames } from "../../../../../modules/catalog/provinces"
import { cacheable, oneHour } from "../../../cacheable"

export const GET = cacheable(
  oneHour,
  handle(listCommunes, async ({ params }) => {
    const items = communesWithFormerNames(params.code)
    if (items === null) throw new Refusal("not_found", { field: "code" })
    return { items: [...items] }
  }),
)
