import path from "node:path"
import { z } from "zod"

const flag = z.enum(["0", "1", "true", "false"]).transform((value) => value === "1" || value === "true")
const origins = z.string().min(1)

const variables = z.object({
  NODE_ENV: z.string().default("development"),
  DATABASE_URL: z.string().min(1),
  JWT_SECRET: z.string().min(16),
  COOKIE_SECRET: z.string().min(16),
  STORE_CORS: origins,
  ADMIN_CORS: origins,
  AUTH_CORS: origins,
  /** Set behind TLS: the session cookie is then sent over https only. */
  COOKIE_SECURE: flag.default(false),
  LIENKET_DEMO: flag.default(false),
  /** Tests and the worker have no use for the admin's pages. */
  DISABLE_MEDUSA_ADMIN: flag.default(false),
  LIENKET_UPLOADS: z.string().min(1),
  /** Where mails go as files while no server for them is named. */
  LIENKET_OUTBOX: z.string().min(1),
  LIENKET_PUBLIC_SHOP_URL: z.url(),
  LIENKET_PUBLIC_BACKEND_URL: z.url(),
  MEILISEARCH_HOST: z.url().optional(),
  MEILISEARCH_API_KEY: z.string().optional(),
  REDIS_URL: z.string().optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().min(3).optional(),
  STRIPE_API_KEY: z.string().min(1).optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(1).optional(),
  STRIPE_API_BASE: z.url().optional(),
  /** See `clock.ts`. */
  LIENKET_TEST_CLOCK: z.string().optional(),
})

// Of a copy that anybody relies on nobody moves the clock, not even its operator by mistake.
const schema = variables.refine(({ LIENKET_TEST_CLOCK, LIENKET_DEMO }) => !LIENKET_TEST_CLOCK || LIENKET_DEMO, {
  error: "only a copy with the demo's accounts has a clock that tests move",
  path: ["LIENKET_TEST_CLOCK"],
})

export type Environment = z.infer<typeof schema>

let known: Environment | undefined

/** What the process was told from outside, read at the first question. */
export const environment = (): Environment => (known ??= readEnvironment())

/**
 * What the process was told from outside, checked.
 * @throws Error naming every variable that is missing or wrong.
 */
export const readEnvironment = (source: NodeJS.ProcessEnv = process.env): Environment => {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))
  const parsed = schema.safeParse(filled)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
  throw new Error(`The environment of the backend is not usable: ${faults.join("; ")}`)
}

/** Files that no address on the web leads to; beside the public ones, so that both are kept together. */
export const privateFolder = ({ LIENKET_UPLOADS }: Pick<Environment, "LIENKET_UPLOADS">): string =>
  path.resolve(`${LIENKET_UPLOADS}-private`)
