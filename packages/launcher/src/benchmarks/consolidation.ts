import pg from "pg"
import { memoryDuring } from "./backend-memory"
import { figuresOf, type Benchmark, type Target } from "./benchmark"
import { signIn } from "./sign-in"

const cooperativeCount = 35_000
/** 5 million entries over three years are so many for each of 35,000 cooperatives in half a year. */
const entriesOfEach = 24
const code = "cooperative_half_year"
const limits = { seconds: 10, growthMb: 300 }
const figure = figuresOf("consolidation")

/** What the officer reads, and the three files that are made of it. */
const views = { page: "", "Word file": "/document", "Excel file": "/workbook", PDF: "/print" }

/**
 * The half-year reports of 35,000 cooperatives, sealed over 840,000 entries of the ledger, put together for one alliance:
 * the bars are 10 s and 300 MB of memory that the backend needs for it.
 */
export const consolidation: Benchmark = async function* (target) {
  const { email, period, sent } = await plant(target)
  yield figure("reports", sent, "")
  const headers = await signIn(target, email)
  for (const [name, suffix] of Object.entries(views)) {
    const url = `${target.backendUrl}/alliance/report-consolidations${suffix}?code=${code}&period=${period}`
    const { result, growthMb } = await memoryDuring(target, async () => {
      const begun = performance.now()
      const response = await fetch(url, { headers })
      const body = Buffer.from(await response.arrayBuffer())
      if (!response.ok) throw new Error(`${url} answered ${response.status}: ${body.toString()}`)
      return { seconds: (performance.now() - begun) / 1_000, body }
    })
    if (suffix === "") assertCounted(result.body, sent)
    yield figure(`${name}: time`, result.seconds, "s", limits.seconds)
    yield figure(`${name}: memory of the backend, most beyond rest`, growthMb, "MB", limits.growthMb)
    yield figure(`${name}: answer`, result.body.length / 1024, "KiB")
  }
}

const assertCounted = (body: Buffer, sent: number): void => {
  const { units } = JSON.parse(body.toString()) as { units: { counted: number } }
  if (units.counted !== sent) throw new Error(`${units.counted} of ${sent} reports were counted`)
}

/**
 * Writes cooperatives like one of the demo, their entries of half a year and a report of each, sealed with the entries as
 * a cooperative would have. What they say besides is what those of the demo said.
 * @returns who signs in for them, the period, and how many reports on it count, those of the demo among them.
 */
const plant = async ({ databaseUrl }: Target): Promise<{ email: string; period: string; sent: number }> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Pattern>(pattern, [code])
    const [like] = rows
    if (like === undefined) throw new Error("the demo has no report of a half-year")
    await client.query("begin")
    await client.query(
      `insert into organization
       select (jsonb_populate_record(o, jsonb_build_object(
                 'id', 'org_bench_' || n, 'handle', 'bench-' || n, 'name', 'HTX số ' || n, 'tax_code', null,
                 'shipping_profile_id', null, 'commune_code', c.codes[1 + n % cardinality(c.codes)],
                 'created_at', $3::date - 400))).*
         from organization o
        cross join generate_series(1, $1::int) n
        cross join (select array_agg(distinct commune_code) as codes from organization
                     where province_code = $4 and commune_code is not null) c
        where o.id = $2`,
      [cooperativeCount, like.organization_id, like.first_day, like.province_code],
    )
    await client.query("analyze organization")
    await client.query(
      `insert into sale_entry (id, organization_id, province_code, commune_code, product_title, ocop_group, quantity, unit,
                               value_vnd, channel, buyer_kind, business_date, source_kind, source_id, reference,
                               recorded_by_type, recorded_at)
       select 'sale_bench_' || e.n || '_' || k, o.id, o.province_code, o.commune_code, 'Na loại ' || k % 6,
              (array['food', 'drink', 'craft'])[1 + (e.n + k) % 3], 1 + k, 'kg', (1 + e.n % 40) * 35000 * (1 + k),
              (array['direct', 'fair', 'export'])[1 + k % 3], (array['consumer', 'trader', 'enterprise'])[1 + k % 3],
              $3::date + (e.n + 7 * k) % 150, 'manual', 'bench_' || e.n || '_' || k, 'P-' || e.n || '-' || k, 'system', now()
         from generate_series(1, $1::int) as e (n)
         join organization o on o.id = 'org_bench_' || e.n
        cross join generate_series(1, $2::int) as k`,
      [cooperativeCount, entriesOfEach, like.first_day],
    )
    await client.query("analyze sale_entry")
    await client.query(
      `insert into report
       select (jsonb_populate_record(r, jsonb_build_object('id', 'rep_bench_' || n, 'organization_id', 'org_bench_' || n,
                                                           'state', 'submitted', 'submission_count', 1))).*
         from generate_series(1, $1::int) n
         join ${numbered} on l.position = n % l.size`,
      [cooperativeCount, ...byPattern(like)],
    )
    await client.query(
      `with sold as (
         select organization_id, sum(value_vnd) as total_vnd, array_agg(id order by id collate "C") as entry_ids
           from sale_entry where id like 'sale\\_bench\\_%' group by 1
       ), parts as (
         select organization_id, jsonb_agg(jsonb_build_object('channel', channel, 'value_vnd', value_vnd)) as by_channel,
                jsonb_agg(jsonb_build_object('buyer', buyer_kind, 'value_vnd', value_vnd)) as by_buyer,
                jsonb_agg(jsonb_build_object('group', ocop_group, 'value_vnd', value_vnd)) as by_group
           from (select organization_id, channel, buyer_kind, ocop_group, sum(value_vnd) as value_vnd
                   from sale_entry where id like 'sale\\_bench\\_%' group by 1, 2, 3, 4) each group by 1
       )
       insert into report_submission
       select (jsonb_populate_record(s, jsonb_build_object(
                 'report_id', 'rep_bench_' || n, 'number', 1, 'entry_ids', sold.entry_ids,
                 'entry_count', cardinality(sold.entry_ids),
                 'ledger', s.ledger || jsonb_build_object('total_vnd', sold.total_vnd, 'by_channel', parts.by_channel,
                                                          'by_buyer', parts.by_buyer,
                                                          'by_group', parts.by_group)))).*
         from generate_series(1, $1::int) n
         join ${numbered} on l.position = n % l.size
         join report_submission s on s.report_id = r.id and s.number = r.submission_count
         join sold on sold.organization_id = 'org_bench_' || n
         join parts on parts.organization_id = sold.organization_id`,
      [cooperativeCount, ...byPattern(like)],
    )
    await client.query("commit")
    await client.query("vacuum analyze")
    return { email: like.email, period: like.period, sent: cooperativeCount + like.sent }
  } finally {
    await client.end()
  }
}

interface Pattern {
  readonly email: string
  readonly alliance_id: string
  readonly organization_id: string
  readonly province_code: string
  readonly period: string
  readonly first_day: string
  readonly sent: number
}

/** The period that the demo's cooperatives reported on last, one that did, and who signs in for their alliance. */
const pattern = `
  select m.email, r.alliance_id, min(o.id) filter (where o.kind = 'cooperative') as organization_id, o.province_code, r.period, count(*)::int as sent,
         (left(r.period, 4) || case right(r.period, 2) when 'H1' then '-01-01' else '-07-01' end) as first_day
    from report r
    join organization o on o.id = r.organization_id
    join membership w on w.organization_id = r.alliance_id and w.role = 'lead' and w.ended_at is null
    join member m on m.id = w.member_id
   where r.code = $1 and r.state in ('submitted', 'accepted')
   group by 1, 2, 4, 5 order by r.period desc, m.email limit 1`

/** The reports of the demo's cooperatives, numbered from 0. */
const numbered = `
  (select r.id, row_number() over (order by r.id) - 1 as position, count(*) over () as size
     from report r join organization o on o.id = r.organization_id and o.kind = 'cooperative' and o.is_demo
    where r.alliance_id = $2 and r.code = $3 and r.period = $4 and r.state in ('submitted', 'accepted')
      and o.id not like 'org\\_bench\\_%') l
  join report r on r.id = l.id`

const byPattern = ({ alliance_id, period }: Pattern): string[] => [alliance_id, code, period]
