import { suggestProducts } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { suggest } from "../../../workflows/catalog/suggest"
import { cacheable, seconds } from "../cacheable"

export const GET = cacheable(
  seconds,
  handle(suggestProducts, ({ container, db, query, locale, now }) =>
    suggest(container, db, query.q, { locale, at: now }),
  ),
)
