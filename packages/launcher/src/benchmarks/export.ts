import { readFile } from "node:fs/promises"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { DataFolder } from "../data-folder"
import type { Benchmark, Figure, Target } from "./benchmark"

const entryCount = 100_000
const limits = { seconds: 15, firstByteMs: 1_000, growthMb: 250 }
const lookEveryMs = 50

/**
 * Takes a ledger of 100,000 entries more than the demo has out as Excel, and follows the download while it is written:
 * the bars are 15 s until the last byte, 1 s until the first, 250 MB of memory that the backend needs for it.
 */
export const takingOut: Benchmark = async function* (target) {
  const email = await prepare(target)
  const pid = backendOf(target)
  const headers = { ...(await signIn(target, email)), "content-type": "application/json" }
  const restMb = await memoryMb(pid)
  let mostMb = restMb
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      mostMb = Math.max(mostMb, await memoryMb(pid))
      await wait(lookEveryMs)
    }
  })()
  const begun = performance.now()
  let firstByteMs: number | null = null
  let bytes = 0
  let rows = 0
  try {
    const url = `${target.backendUrl}/alliance/exports`
    const body = JSON.stringify({ data_set: "sales", format: "xlsx" })
    const { id } = (await read(await fetch(url, { method: "POST", headers, body }))) as { id: string }
    const download = await fetch(`${url}/${id}/file`, { headers })
    if (!download.ok || download.body === null) throw new Error(`the file answered ${download.status}`)
    for await (const chunk of download.body as AsyncIterable<Uint8Array>) {
      firstByteMs ??= performance.now() - begun
      bytes += chunk.length
    }
    const seconds = (performance.now() - begun) / 1_000
    const made = (await read(await fetch(`${url}/${id}`, { headers }))) as { rows_done: number; byte_count: number }
    rows = made.rows_done
    if (made.byte_count !== bytes || rows < entryCount) throw new Error(`${bytes} bytes and ${rows} rows came`)
    yield barred("xlsx: until the last byte", seconds, "s", limits.seconds)
    yield barred("xlsx: until the first byte", firstByteMs ?? 0, "ms", limits.firstByteMs)
  } finally {
    isOver = true
    await watching
  }
  yield barred("xlsx: memory of the backend, most beyond rest", mostMb - restMb, "MB", limits.growthMb)
  yield figure("xlsx: rows", rows, "")
  yield figure("xlsx: size", bytes / 1_000_000, "MB")
}

/** Writes the entries with the sums kept beside them. @returns who signs in for them. */
const prepare = async ({ databaseUrl }: Target): Promise<string> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query("begin")
    const { rowCount } = await client.query(
      `insert into sale_entry (id, organization_id, province_code, commune_code, product_title, ocop_group, quantity,
                               unit, value_vnd, channel, buyer_kind, business_date, source_kind, source_id, reference,
                               recorded_by_type, recorded_at)
       select 'sale_bench_' || n, o.id, o.province_code, o.commune_code, 'Na loại ' || n % 50,
              (array['food', 'drink', 'craft'])[1 + n % 3], 1 + n % 40, 'kg', (1 + n % 40) * 35000,
              (array['direct', 'fair', 'export'])[1 + n % 3], (array['consumer', 'trader', 'enterprise'])[1 + n % 3],
              current_date - n % 1000, 'manual', 'bench_' || n, 'P-' || n, 'system', now()
         from generate_series(1, $1::int) n
         join (select id, province_code, commune_code, row_number() over (order by handle) - 1 as position,
                      count(*) over () as size
                 from organization
                where is_demo and kind = 'cooperative' and state = 'verified'
                  and province_code = (select province_code from organization where is_demo and kind = 'alliance'
                                        order by handle limit 1)) o on o.position = n % o.size`,
      [entryCount],
    )
    if (rowCount !== entryCount) throw new Error(`${rowCount} entries were written: the demo has no cooperatives`)
    await client.query("commit")
    await client.query("vacuum analyze")
    const { rows } = await client.query<{ email: string }>(
      `select m.email from organization o
         join membership w on w.organization_id = o.id and w.role = 'lead' and w.ended_at is null
         join member m on m.id = w.member_id
        where o.is_demo and o.kind = 'alliance' order by o.handle, m.email limit 1`,
    )
    const [lead] = rows
    if (lead === undefined) throw new Error("the demo's alliance has no lead")
    return lead.email
  } finally {
    await client.end()
  }
}

/** The process that serves and writes: the launcher starts it without anything between. */
const backendOf = ({ dataFolder }: Target): number => {
  const child = new DataFolder(dataFolder).readState().children.find(({ name }) => name === "backend")
  if (child === undefined) throw new Error("the launcher knows of no backend")
  return child.pid
}

/** What a process holds in memory, as Linux counts it. */
const memoryMb = async (pid: number): Promise<number> => {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]
  if (kilobytes === undefined) throw new Error(`process ${pid} says nothing of its memory`)
  return Number(kilobytes) / 1024
}

const signIn = async ({ backendUrl }: Target, email: string): Promise<Record<string, string>> => {
  const { token } = (await read(
    await fetch(`${backendUrl}/auth/member/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password: "lienket-demo" }),
    }),
  )) as { token: string }
  return { authorization: `Bearer ${token}` }
}

const read = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`)
  return JSON.parse(text)
}

const round2 = (value: number): number => Math.round(value * 100) / 100

const figure = (metric: string, value: number, unit: string): Figure => ({
  name: "export",
  metric,
  value: round2(value),
  unit,
  limit: null,
  ratio: null,
})

const barred = (metric: string, value: number, unit: string, limit: number): Figure => ({
  ...figure(metric, value, unit),
  limit,
  ratio: round2(value / limit),
})
