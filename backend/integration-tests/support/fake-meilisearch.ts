import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { z } from "zod"

/** A Meilisearch server reduced to what the Search Module's provider asks of one. Keeps state, answers late, wants a key. */
export interface FakeMeilisearch {
  readonly host: string
  readonly apiKey: string
  /** Refuses every connection from now on, as a server that has died. */
  stop(): Promise<void>
}

type Document = Record<string, unknown>

interface Index {
  readonly uid: string
  readonly primaryKey: string
  readonly createdAt: string
  readonly documents: Map<string, Document>
  settings: z.infer<typeof settingsBody>
}

interface Task {
  readonly uid: number
  readonly indexUid: string
  status: "enqueued" | "succeeded" | "failed"
  error: { message: string; code: string } | null
}

const settingsBody = z.looseObject({
  searchableAttributes: z.array(z.string()).default([]),
  filterableAttributes: z.array(z.string()).default([]),
})
const indexBody = z.object({ uid: z.string(), primaryKey: z.string() })
const documentsBody = z.array(z.record(z.string(), z.unknown()))
const searchBody = z.object({
  queries: z.array(
    z.object({
      indexUid: z.string(),
      q: z.string().default(""),
      offset: z.int().default(0),
      limit: z.int().default(20),
      filter: z.string().optional(),
      matchingStrategy: z.enum(["all", "last"]).default("last"),
    }),
  ),
})
type Query = z.infer<typeof searchBody>["queries"][number]

class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code)
  }
}

// Real writes are done a moment after they are accepted.
const writingTakesMs = 20

export const startFakeMeilisearch = async (): Promise<FakeMeilisearch> => {
  const apiKey = "fake-key"
  const indexes = new Map<string, Index>()
  const tasks: Task[] = []

  const indexOf = (uid: string): Index => {
    const index = indexes.get(uid)
    if (index === undefined) throw new ApiError(404, "index_not_found")
    return index
  }

  const enqueue = (indexUid: string, write: () => void): object => {
    const task: Task = { uid: tasks.length, indexUid, status: "enqueued", error: null }
    tasks.push(task)
    setTimeout(() => {
      try {
        write()
        task.status = "succeeded"
      } catch (error) {
        task.status = "failed"
        task.error = { message: String(error), code: error instanceof ApiError ? error.code : "internal" }
      }
    }, writingTakesMs)
    return { taskUid: task.uid, indexUid, status: "enqueued", type: "write", enqueuedAt: new Date().toISOString() }
  }

  const routes: readonly (readonly [string, RegExp, (body: unknown, name: string) => object])[] = [
    ["GET", /^\/indexes$/, () => ({ results: [...indexes.values()].map(describe), total: indexes.size })],
    [
      "GET",
      /^\/stats$/,
      () => ({
        indexes: Object.fromEntries(
          [...indexes].map(([uid, index]) => [uid, { numberOfDocuments: index.documents.size }]),
        ),
      }),
    ],
    ["GET", /^\/indexes\/([^/]+)$/, (_, uid) => describe(indexOf(uid))],
    [
      "POST",
      /^\/indexes$/,
      (body) => {
        const { uid, primaryKey } = indexBody.parse(body)
        return enqueue(uid, () => {
          if (indexes.has(uid)) throw new ApiError(409, "index_already_exists")
          const createdAt = new Date().toISOString()
          indexes.set(uid, { uid, primaryKey, createdAt, documents: new Map(), settings: settingsBody.parse({}) })
        })
      },
    ],
    ["DELETE", /^\/indexes\/([^/]+)$/, (_, uid) => enqueue(uid, () => void indexes.delete(indexOf(uid).uid))],
    [
      "PATCH",
      /^\/indexes\/([^/]+)\/settings$/,
      (body, uid) => {
        const settings = settingsBody.parse(body)
        return enqueue(uid, () => void (indexOf(uid).settings = settings))
      },
    ],
    [
      "POST",
      /^\/indexes\/([^/]+)\/documents$/,
      (body, uid) => {
        const documents = documentsBody.parse(body)
        return enqueue(uid, () => {
          const index = indexOf(uid)
          for (const document of documents) index.documents.set(String(document[index.primaryKey]), document)
        })
      },
    ],
    [
      "POST",
      /^\/indexes\/([^/]+)\/documents\/delete-batch$/,
      (body, uid) => {
        const ids = z.array(z.string()).parse(body)
        return enqueue(uid, () => ids.forEach((id) => indexOf(uid).documents.delete(id)))
      },
    ],
    ["DELETE", /^\/indexes\/([^/]+)\/documents$/, (_, uid) => enqueue(uid, () => indexOf(uid).documents.clear())],
    ["GET", /^\/tasks\/(\d+)$/, (_, uid) => tasks[Number(uid)] ?? {}],
    [
      "POST",
      /^\/multi-search$/,
      (body) => ({ results: searchBody.parse(body).queries.map((query) => search(indexOf(query.indexUid), query)) }),
    ],
  ]

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const reply = (status: number, body: object): void => {
      res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
    }
    try {
      if (req.headers.authorization !== `Bearer ${apiKey}`) throw new ApiError(403, "invalid_api_key")
      const { pathname } = new URL(req.url ?? "/", "http://meilisearch")
      const route = routes.find(([method, pattern]) => method === req.method && pattern.test(pathname))
      if (route === undefined) throw new ApiError(404, "not_found")
      const name = decodeURIComponent(route[1].exec(pathname)?.[1] ?? "")
      reply(
        req.method === "GET" || route[1].source.includes("multi-search") ? 200 : 202,
        route[2](await bodyOf(req), name),
      )
    } catch (error) {
      const { status, code } = error instanceof ApiError ? error : new ApiError(400, "bad_request")
      reply(status, { message: String(error), code, type: "invalid_request", link: "" })
    }
  }

  const server = createServer((req, res) => void answer(req, res))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `http://127.0.0.1:${port}`,
    apiKey,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

const describe = ({ uid, primaryKey, createdAt }: Index): object => ({
  uid,
  primaryKey,
  createdAt,
  updatedAt: createdAt,
})

const bodyOf = async (req: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString("utf8")
  return text === "" ? undefined : JSON.parse(text)
}

const search = (index: Index, query: Query): object => {
  const kept = filterOf(query.filter, index.settings.filterableAttributes)
  const words = query.q.split(" ").filter((word) => word !== "")
  const ranked = [...index.documents.values()]
    .filter(kept)
    .map((document) => ({ document, rank: rankOf(document, words, index.settings.searchableAttributes) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((one, other) => one.rank - other.rank)
  const hits = ranked.slice(query.offset, query.offset + query.limit).map(({ document }) => document)
  return { indexUid: index.uid, hits, query: query.q, processingTimeMs: 0, estimatedTotalHits: ranked.length }
}

// Every word must be there, the last one may be a beginning; what stands in an earlier attribute ranks higher.
const rankOf = (document: Document, words: readonly string[], attributes: readonly string[]): number =>
  words.reduce((sum, word, position) => {
    const isLast = position === words.length - 1
    const attribute = attributes.findIndex((name) =>
      String(document[name] ?? "")
        .split(" ")
        .some((known) => (isLast ? known.startsWith(word) : known === word)),
    )
    return sum + (attribute === -1 ? Number.POSITIVE_INFINITY : attribute)
  }, 0)

const filterOf = (filter: string | undefined, filterable: readonly string[]): ((document: Document) => boolean) => {
  const clauses = (filter ?? "")
    .replace(/^\(|\)$/g, "")
    .split(" AND ")
    .filter(Boolean)
  const tests = clauses.map((clause) => {
    const [, attribute = "", value] = /^(\w+) = "([^"]*)"$/.exec(clause) ?? []
    if (!filterable.includes(attribute)) throw new ApiError(400, "invalid_search_filter")
    return (document: Document) => document[attribute] === value
  })
  return (document) => tests.every((passes) => passes(document))
}
