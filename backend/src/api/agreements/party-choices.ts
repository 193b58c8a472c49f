import type { listPartyChoices, RouteQuery, RouteResponse } from "@lienket/contracts"
import { fold } from "@lienket/vietnam"
import { findProvince } from "@lienket/vietnam/units"
import type { Database } from "../../database/database"

type Answer = RouteResponse<typeof listPartyChoices>
type Row = Omit<Answer["items"][number], "province"> & { readonly province_code: string }

const most = 20

/** Organisations that can be a party, by a part of the name without regard to accents, or by tax code. */
export const partyChoices = async (db: Database, { q, side }: RouteQuery<typeof listPartyChoices>): Promise<Answer> => {
  const sellers = ["cooperative", "union", "group"]
  const kinds = side === "seller" ? sellers : [...sellers, "enterprise", "alliance"]
  const words = `%${fold(q).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select id, name, kind, tax_code, province_code,
            case when kind in ('cooperative', 'union', 'group') then handle end as handle
       from organization
      where state <> 'closed' and kind = any(:kinds::text[])
        and (translate(lower(unaccent(name)), 'đ', 'd') like :words or replace(tax_code, '-', '') = :code)
      order by name, id limit ${most}`,
    { kinds, words, code: q.replace(/[\s.-]/g, "") },
  )
  return {
    items: rows.map(({ province_code, ...row }) => ({
      ...row,
      province: findProvince(province_code)?.name ?? province_code,
    })),
  }
}
