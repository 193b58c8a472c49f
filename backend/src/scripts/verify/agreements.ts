import { hashOfTerms, type Signed } from "../../modules/agreement/terms"
import type { KeptTerms } from "@lienket/contracts"
import { judged, tally, type Invariant } from "./invariant"

/** What counts of a confirmed delivery; what went back lies below nought. */
const counted = `
  select id, line_id, agreement_id, returns_id, delivered_on,
         case kind when 'return' then -1 else 1 end
           * case counted when 'answered' then answered_line_quantity else line_quantity end as quantity,
         case kind when 'return' then -1 else 1 end
           * case counted when 'answered' then answered_value_vnd else value_vnd end as value_vnd
    from agreement_delivery where state = 'confirmed'`

const ofDeliveries = `select * from sale_entry where source_kind = 'delivery'`

/** Agreements, what was delivered under them, and what the ledger says of it. */
export const agreementInvariants: readonly Invariant[] = [
  judged(
    "delivery_entry",
    "each confirmed delivery or return is in the ledger once: its day, line, quantity and value",
    `select coalesce(d.id, e.source_id) as row,
            d.quantity = e.quantity and d.value_vnd = e.value_vnd and d.delivered_on = e.business_date
              and d.line_id = e.agreement_line_id and e.channel = 'agreement'
              and (d.returns_id is null) = (e.reverses_id is null) as holds
       from (${counted}) d full join (${ofDeliveries}) e on e.source_id = d.id`,
  ),
  judged(
    "line_sum",
    "what the ledger has of a line from deliveries is what both sides agreed on",
    `select line_id as row, (d.quantity, d.value_vnd) is not distinct from (e.quantity, e.value_vnd) as holds
       from (select line_id, sum(quantity) as quantity, sum(value_vnd) as value_vnd from (${counted}) x group by 1) d
       full join (select agreement_line_id as line_id, sum(quantity) as quantity, sum(value_vnd) as value_vnd
                    from (${ofDeliveries}) x group by 1) e using (line_id)`,
  ),
  judged(
    "entry_line",
    "an entry that counts for an agreement is of the seller of its line",
    `select e.id as row, p.organization_id = e.organization_id as holds
       from sale_entry e
       left join agreement_line l on l.id = e.agreement_line_id
       left join agreement_party p on p.agreement_id = l.agreement_id and p.side = 'seller'
      where e.agreement_line_id is not null`,
  ),
  judged(
    "delivery_day",
    "a delivery lies after the signing and within the term of its agreement, what went back after its delivery",
    `select d.id as row,
            l.agreement_id = d.agreement_id and d.delivered_on <= :today::date
              and case d.kind when 'return' then r.line_id = d.line_id and r.delivered_on <= d.delivered_on
                  else a.signed_on <= d.delivered_on and d.delivered_on <= least(a.ends_on, a.ended_on) end as holds
       from agreement_delivery d
       left join agreement a on a.id = d.agreement_id
       left join agreement_line l on l.id = d.line_id
       left join agreement_delivery r on r.id = d.returns_id`,
  ),
  judged(
    "delivery_return",
    "no more goes back than came",
    `select r.returns_id as row, d.kind = 'delivery' and d.quantity + r.quantity >= 0 and d.value_vnd + r.value_vnd >= 0 as holds
       from (select returns_id, sum(quantity) as quantity, sum(value_vnd) as value_vnd from (${counted}) x
              where returns_id is not null group by 1) r
       left join (select c.*, x.kind from (${counted}) c join agreement_delivery x using (id)) d on d.id = r.returns_id`,
  ),
  judged(
    "agreement_party",
    "an agreement has a seller on the platform and a buyer, and is followed by an alliance",
    `select a.id as row,
            o.kind = 'alliance' and s.kind in ('cooperative', 'union', 'group') and p.buyers = 1 and p.sellers = 1
              and p.known as holds
       from agreement a
       left join organization o on o.id = a.alliance_id
       left join (select agreement_id, count(*) filter (where side = 'buyer') as buyers,
                         count(*) filter (where side = 'seller') as sellers,
                         max(organization_id) filter (where side = 'seller') as seller_id,
                         bool_and(organization_id is null or x.id is not null) as known
                    from agreement_party left join organization x on x.id = organization_id group by 1) p
         on p.agreement_id = a.id
       left join organization s on s.id = p.seller_id`,
  ),
  judged(
    "agreement_party_place",
    "the commune of a party lies in its province",
    `select p.agreement_id || ' ' || p.side as row, p.commune_code is null or c.province_code = p.province_code as holds
       from agreement_party p left join verify_commune c on c.code = p.commune_code`,
  ),
  judged(
    "agreement_version",
    "the version in force is agreed once it is signed, and its term is that of the agreement",
    `select a.id as row,
            (v.terms ->> 'starts_on')::date = a.starts_on and (v.terms ->> 'ends_on')::date = a.ends_on
              and case a.state when 'draft' then a.signed_on is null and v.state in ('proposed', 'declined')
                  when 'ended_early' then true
                  else a.signed_on is not null and v.state = 'agreed' end as holds
       from agreement a left join agreement_version v on v.agreement_id = a.id and v.number = a.version_number`,
  ),
  judged(
    "agreement_signature",
    "what is agreed bears both signatures, each for its hash",
    `select v.agreement_id || ' ' || v.number as row, s.sides = 2 and s.same as holds
       from agreement_version v
       left join (select g.agreement_id, g.version_number, count(*) as sides, bool_and(g.hash = w.hash) as same
                    from agreement_signature g
                    join agreement_version w on w.agreement_id = g.agreement_id and w.number = g.version_number
                   group by 1, 2) s on s.agreement_id = v.agreement_id and s.version_number = v.number
      where v.state in ('agreed', 'superseded')`,
  ),
  judged(
    "agreement_line",
    "the lines of an agreement are those of its version in force",
    `select coalesce(l.id, t.id) as row,
            l.agreement_id = t.agreement_id and l.quantity = t.quantity and l.unit = t.unit and l.title = t.title as holds
       from (select * from agreement_line where is_current) l
       full join (select v.agreement_id, x.id, x.quantity, x.unit, x.title
                    from agreement a join agreement_version v on v.agreement_id = a.id and v.number = a.version_number
                   cross join jsonb_to_recordset(v.terms -> 'lines') as x (id text, quantity numeric, unit text, title text)) t
         on t.id = l.id`,
  ),
  {
    code: "terms_hash",
    says: "the hash of each version is that of its terms",
    check: async ({ transaction }) => {
      const { see, found } = tally()
      let [agreement, number] = ["", 0]
      for (;;) {
        const { rows } = await transaction.raw<{ rows: VersionRow[] }>(
          `select v.agreement_id, v.number, v.terms, v.hash, a.kind,
                  (select name from agreement_party p where p.agreement_id = v.agreement_id and p.side = 'seller') as seller,
                  (select name from agreement_party p where p.agreement_id = v.agreement_id and p.side = 'buyer') as buyer
             from agreement_version v join agreement a on a.id = v.agreement_id
            where (v.agreement_id, v.number) > (?, ?) order by v.agreement_id, v.number limit ${rowsAtOnce}`,
          [agreement, number],
        )
        for (const { agreement_id, number: version, terms, hash, kind, seller, buyer } of rows)
          see(`${agreement_id} ${version}`, hashOfTerms({ agreement_id, version, kind, seller, buyer }, terms) === hash)
        const last = rows.at(-1)
        if (last === undefined || rows.length < rowsAtOnce) return found()
        agreement = last.agreement_id
        number = last.number
      }
    },
  },
]

interface VersionRow extends Omit<Signed, "version"> {
  readonly number: number
  readonly terms: KeptTerms
  readonly hash: string
}

const rowsAtOnce = 2_000
