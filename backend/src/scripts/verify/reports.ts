import { hashOver } from "../../modules/sales/attributed"
import { sealOf } from "../../modules/report/seal"
import { judged, tally, type Invariant } from "./invariant"

/** What cooperatives sent to their alliances. */
export const reportInvariants: readonly Invariant[] = [
  judged(
    "report_place",
    "a report goes to the alliance of its cooperative's province",
    `select r.id as row, o.kind in ('cooperative', 'union', 'group') and a.kind = 'alliance'
              and a.province_code = o.province_code as holds
       from report r left join organization o on o.id = r.organization_id left join organization a on a.id = r.alliance_id`,
  ),
  judged(
    "report_submission",
    "a report counts what was sent of it, and says when first and last",
    `select r.id as row,
            r.submission_count = coalesce(s.count, 0) and r.submission_count = coalesce(s.last, 0)
              and (r.first_submitted_at, r.submitted_at) is not distinct from (s.first_at, s.last_at)
              and coalesce(e.count, 0) = r.submission_count as holds
       from report r
       left join (select report_id, count(*), max(number) as last, min(submitted_at) as first_at, max(submitted_at) as last_at
                    from report_submission group by 1) s on s.report_id = r.id
       left join (select report_id, count(*) from report_event where kind in ('submitted', 'revised') group by 1) e
         on e.report_id = r.id`,
  ),
  judged(
    "report_entries",
    "the entries that a sealed report rests on are there as they were: their hash, number and sums",
    `select s.report_id || ' ' || s.number as row,
            s.entries_hash = s.ledger ->> 'entries_hash' and s.entry_count = (s.ledger ->> 'entry_count')::int
              and s.entry_count = e.count and s.entries_hash = e.hash and (s.ledger ->> 'total_vnd')::numeric = e.value_vnd
              and e.own and e.known
              and (select coalesce(sum((c ->> 'value_vnd')::numeric), 0) from jsonb_array_elements(s.ledger -> 'by_channel') c)
                  = e.value_vnd as holds
       from report_submission s
       left join (
         select x.report_id, x.number, count(e.id) as count, ${hashOver("e")} as hash, coalesce(sum(e.value_vnd), 0) as value_vnd,
                coalesce(bool_and(e.organization_id = r.organization_id), true) as own,
                coalesce(bool_and(e.recorded_at <= x.submitted_at), true) as known
           from report_submission x
           join report r on r.id = x.report_id
           left join lateral unnest(x.entry_ids) as i (id) on true
           left join sale_entry e on e.id = i.id
          group by 1, 2
       ) e on e.report_id = s.report_id and e.number = s.number`,
  ),
  judged(
    "report_groups",
    "a sealed report says by product group what the entries that it rests on say",
    `select s.report_id || ' ' || s.number as row,
            coalesce(e.by_group, '{}') = (select coalesce(jsonb_object_agg(g ->> 'group', g -> 'value_vnd'), '{}')
                                            from jsonb_array_elements(s.ledger -> 'by_group') g) as holds
       from report_submission s
       left join (
         select report_id, number, jsonb_object_agg(ocop_group, value_vnd) as by_group
           from (select x.report_id, x.number, e.ocop_group, sum(e.value_vnd) as value_vnd
                   from report_submission x
                  cross join lateral unnest(x.entry_ids) as i (id)
                   join sale_entry e on e.id = i.id
                  group by 1, 2, 3) each
          group by 1, 2
       ) e on e.report_id = s.report_id and e.number = s.number`,
  ),
  {
    code: "report_seal",
    says: "the seal of each report is that of what it says",
    check: async ({ transaction }) => {
      const { see, found } = tally()
      let [report, number] = ["", 0]
      for (;;) {
        const { rows } = await transaction.raw<{ rows: SealedRow[] }>(
          `select report_id, number, values, comments, reasons, document_ids, values_hash from report_submission
            where (report_id, number) > (?, ?) order by report_id, number limit ${rowsAtOnce}`,
          [report, number],
        )
        for (const row of rows) see(`${row.report_id} ${row.number}`, sealOf(row) === row.values_hash)
        const last = rows.at(-1)
        if (last === undefined || rows.length < rowsAtOnce) return found()
        report = last.report_id
        number = last.number
      }
    },
  },
]

type SealedRow = Parameters<typeof sealOf>[0] & {
  readonly report_id: string
  readonly number: number
  readonly values_hash: string
}

const rowsAtOnce = 2_000
