import pg from "pg"
import { memoryDuring } from "./backend-memory"
import { figuresOf, type Benchmark, type Target } from "./benchmark"
import { signIn } from "./sign-in"

const lead = "lienminh@lienket.example"
const entryCount = 100_000
const limits = { seconds: 15, firstByteMs: 1_000, growthMb: 250 }
const figure = figuresOf("export")

/**
 * Takes a ledger of 100,000 entries more than the demo has out as Excel, and follows the download while it is written:
 * the bars are 15 s until the last byte, 1 s until the first, 250 MB of memory that the backend needs for it.
 */
export const takingOut: Benchmark = async function* (target) {
  await prepare(target)
  const headers = { ...(await signIn(target, lead)), "content-type": "application/json" }
  const { result, growthMb } = await memoryDuring(target, () => takeOut(target, headers))
  yield figure("xlsx: until the last byte", result.seconds, "s", limits.seconds)
  yield figure("xlsx: until the first byte", result.firstByteMs, "ms", limits.firstByteMs)
  yield figure("xlsx: memory of the backend, most beyond rest", growthMb, "MB", limits.growthMb)
  yield figure("xlsx: rows", result.rows, "")
  yield figure("xlsx: size", result.bytes / 1_000_000, "MB")
}

const takeOut = async ({ backendUrl }: Target, headers: Record<string, string>) => {
  const begun = performance.now()
  const url = `${backendUrl}/alliance/exports`
  const body = JSON.stringify({ data_set: "sales", format: "xlsx" })
  const { id } = (await read(await fetch(url, { method: "POST", headers, body }))) as { id: string }
  const download = await fetch(`${url}/${id}/file`, { headers })
  if (!download.ok || download.body === null) throw new Error(`the file answered ${download.status}`)
  let firstByteMs = Number.NaN
  let bytes = 0
  for await (const chunk of download.body as AsyncIterable<Uint8Array>) {
    if (bytes === 0) firstByteMs = performance.now() - begun
    bytes += chunk.length
  }
  const seconds = (performance.now() - begun) / 1_000
  const made = (await read(await fetch(`${url}/${id}`, { headers }))) as { rows_done: number; byte_count: number }
  if (made.byte_count !== bytes || made.rows_done < entryCount)
    throw new Error(`${bytes} bytes and ${made.rows_done} rows came`)
  return { seconds, firstByteMs, bytes, rows: made.rows_done }
}

const read = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`)
  return JSON.parse(text)
}

/** Writes the entries, of the verified cooperatives that the demo's lead looks after. */
const prepare = async ({ databaseUrl }: Target): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `with alliance as (
         select a.province_code from member m
           join membership w on w.member_id = m.id and w.ended_at is null
           join organization a on a.id = w.organization_id and a.kind = 'alliance'
          where m.email = $2
       ), seller as (
         select o.id, o.province_code, o.commune_code, row_number() over (order by o.handle) - 1 as position,
                count(*) over () as size
           from organization o join alliance using (province_code)
          where o.kind = 'cooperative' and o.state = 'verified'
       )
       insert into sale_entry (id, organization_id, province_code, commune_code, product_title, ocop_group, quantity,
                               unit, value_vnd, channel, buyer_kind, business_date, source_kind, source_id, reference,
                               recorded_by_type, recorded_at)
       select 'sale_bench_' || n, o.id, o.province_code, o.commune_code, 'Na loại ' || n % 50,
              (array['food', 'drink', 'craft'])[1 + n % 3], 1 + n % 40, 'kg', (1 + n % 40) * 35000,
              (array['direct', 'fair', 'export'])[1 + n % 3], (array['consumer', 'trader', 'enterprise'])[1 + n % 3],
              current_date - n % 1000, 'manual', 'bench_' || n, 'P-' || n, 'system', now()
         from generate_series(1, $1::int) n join seller o on o.position = n % o.size`,
      [entryCount, lead],
    )
    if (rowCount !== entryCount) throw new Error(`${rowCount} entries were written: the demo has no cooperatives`)
    await client.query("vacuum analyze")
  } finally {
    await client.end()
  }
}
