import { communesOf, provinces } from "@lienket/vietnam/units"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { plantedSlices, type PlantedSlice } from "../seed/nation/plant-nation"
import { nationSizes, slicesOf } from "../seed/nation/sizes"
import { judged, tally, type Finding, type Invariant, type Verifying } from "./invariant"

/** Provinces and communes since 1 July 2025 (Resolution 202/2025/QH15 and those of the provinces). */
const country = { provinces: 34, communes: 3_321 } as const

/** Who there is and where, money, and the log of who did what. */
export const registryInvariants: readonly Invariant[] = [
  {
    code: "country",
    says: "the country has 34 provinces and 3,321 communes",
    check: () => {
      const { see, found } = tally()
      const communes = provinces().flatMap(({ code }) => communesOf(code))
      see(`${provinces().length} provinces`, provinces().length === country.provinces)
      see(`${communes.length} communes`, new Set(communes.map(({ code }) => code)).size === country.communes)
      return Promise.resolve(found())
    },
  },
  judged(
    "organization_place",
    "each organisation lies in a province, and in a commune of it",
    `select o.id as row, p.code is not null and (o.commune_code is null or c.province_code = o.province_code) as holds
       from organization o
       left join (select distinct province_code as code from verify_commune) p on p.code = o.province_code
       left join verify_commune c on c.code = o.commune_code`,
  ),
  judged(
    "alliance",
    "a province has one alliance at most, and who reports or agrees there has one",
    `select p.code as row, count(o.id) <= 1 as holds
       from (select distinct province_code as code from verify_commune) p
       left join organization o on o.province_code = p.code and o.kind = 'alliance' and o.state = 'verified' group by 1`,
  ),
  judged(
    "money_column",
    "a column of amounts of VND holds whole numbers only",
    `select table_name || '.' || column_name as row, data_type in ('bigint', 'integer') as holds
       from information_schema.columns where table_schema = 'public' and column_name like '%\\_vnd'`,
  ),
  judged(
    "money_whole",
    "prices of the shop and the sums of sealed reports are whole amounts",
    `select id as row, amount = trunc(amount) as holds from price where currency_code = 'vnd'
      union all
     select s.report_id || ' ' || s.number, (v #>> '{}')::numeric = trunc((v #>> '{}')::numeric)
       from report_submission s
      cross join lateral (
        select jsonb_path_query(s.ledger, '$.total_vnd') as v
         union all select jsonb_path_query(s.ledger, '$.*[*].value_vnd')) x`,
  ),
  {
    code: "audit_chain",
    says: "every chain of the log of acts is as it was written",
    check: async ({ container, transaction }) => {
      const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
      let [checked, broken] = [0, 0]
      const examples: string[] = []
      for (const { organization_id, length } of await audit.chains(transaction)) {
        checked += length
        const entry = await audit.firstBroken(transaction, organization_id)
        if (entry === null) continue
        broken += 1
        examples.push(`${organization_id} ${entry.position} ${entry.id}`)
      }
      return { checked, broken, examples: examples.slice(0, 5) }
    },
  },
  {
    code: "seeded",
    says: "whatever a seed of the country planted is there, province by province, and a whole country is as large as it says",
    check: checkSeeded,
  },
]

async function checkSeeded({ transaction }: Verifying): Promise<Finding> {
  const { see, found } = tally()
  const slices = await plantedSlices(transaction)
  const [first] = slices
  if (first === undefined) return found()
  const counts = await countPlanted(transaction)
  for (const slice of slices)
    for (const key of counted) {
      const there = counts.get(`${slice.province_code} ${key}`) ?? 0
      see(`${slice.province_code}: ${there} ${key} of ${slice[key]}`, there === slice[key])
    }
  if (slices.length < slicesOf(first.whole).length) return found()
  for (const key of ["cooperatives", "enterprises", "agreements", "deliveries", "entries"] as const) {
    const sum = slices.reduce((total, slice) => total + (counts.get(`${slice.province_code} ${key}`) ?? 0), 0)
    see(`${sum} ${key} of ${first.whole[key]}`, sum === first.whole[key])
  }
  if (first.whole.cooperatives < nationSizes.cooperatives) return found()
  const { rows } = await transaction.raw<{ rows: { communes: number }[] }>(
    `select count(distinct commune_code)::int as communes from organization where kind in ('cooperative', 'union', 'group')`,
  )
  see(`${rows[0]?.communes ?? 0} communes with a cooperative`, rows[0]?.communes === country.communes)
  return found()
}

const counted = [
  "cooperatives",
  "enterprises",
  "agreements",
  "deliveries",
  "entries",
  "reports",
] as const satisfies readonly (keyof PlantedSlice)[]

/** What is there of the seed, by province and kind: its ids bear the province behind an N. */
const countPlanted = async (transaction: Verifying["transaction"]): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await transaction.raw<{ rows: { key: string; count: number }[] }>(`
    select substr(id, 6, 2) || case kind when 'enterprise' then ' enterprises' else ' cooperatives' end as key, count(*)::int
      from organization where id like 'org\\_N%' and kind <> 'alliance' group by 1
    union all
    select substr(id, 6, 2) || ' agreements', count(*)::int from agreement where id like 'agr\\_N%' group by 1
    union all
    select substr(id, 6, 2) || ' deliveries', count(*)::int from agreement_delivery where id like 'agd\\_N%' group by 1
    union all
    select substr(split_part(id, 'N', 2), 1, 2) || ' entries', count(*)::int from sale_entry
     where id like 'sale\\_N%' or id like 'sale\\_DN%' group by 1
    union all
    select substr(id, 6, 2) || ' reports', count(*)::int from report where id like 'rep\\_N%' group by 1`)
  return new Map(rows.map(({ key, count }) => [key, count]))
}
