import { readFileSync } from "node:fs"
import path from "node:path"
import { z } from "zod"
import { parseDotenv } from "./dotenv"
import { errorCode, Failure } from "./failure"
import { messages } from "./messages"

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number between 1 and 65535")
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65535, "must be a port number between 1 and 65535")
    .default(fallback)

const url = (protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
    )

const secret = z.string().min(32, "must be at least 32 characters of random text")

const schema = z.object({
  PORT: port(3000),
  BACKEND_PORT: port(9000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, "must be a host name or an address, such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  LIENKET_DATA: z.string().default(".data"),
  LIENKET_SEED: z.enum(["demo", "none"], "must be demo or none").default("demo"),
  LIENKET_PUBLIC_SHOP_URL: url(["http:", "https:"]).optional(),
  LIENKET_PUBLIC_BACKEND_URL: url(["http:", "https:"]).optional(),
  COOKIE_SECURE: z.enum(["true", "false"], "must be true or false").optional(),
  DATABASE_URL: url(["postgres:", "postgresql:"])
    .refine(
      (value) => !URL.canParse(value) || new URL(value).pathname.length > 1,
      "must end with the name of the database, as in postgres://user:password@host:5432/lienket",
    )
    .optional(),
  JWT_SECRET: secret.optional(),
  COOKIE_SECRET: secret.optional(),
  SESSION_SECRET: secret.optional(),
  REDIS_URL: url(["redis:", "rediss:"]).optional(),
  MEILISEARCH_HOST: url(["http:", "https:"]).optional(),
  MEILISEARCH_API_KEY: z.string().optional(),
  SMTP_URL: url(["smtp:", "smtps:"]).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]* <)?[^<>@\s]+@[^<>@\s]+>?$/,
      "must be an address, or a name with one: Chợ Xứ Lạng <cho@example.vn>",
    )
    .optional(),
  STRIPE_API_KEY: z
    .string()
    .regex(/^(sk|rk)_/, "must be a secret key of Stripe, which begins with sk_ or rk_")
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, "must be a signing secret of Stripe, which begins with whsec_")
    .optional(),
  STRIPE_API_BASE: url(["http:", "https:"]).optional(),
  S3_FILE_URL: url(["http:", "https:"]).optional(),
  S3_ENDPOINT: url(["http:", "https:"]).optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
})

type Settings = z.output<typeof schema>

/** What the launcher was asked to do, checked. */
export interface Environment {
  shopPort: number
  backendPort: number
  host: string
  dataFolder: string
  seed: "demo" | "none"
  databaseUrl: string | undefined
  publicShopUrl: string
  publicBackendUrl: string
  cookieSecure: boolean
  secrets: { jwt: string | undefined; cookie: string | undefined; session: string | undefined }
  /** Variables handed to the children as they are: the process environment with the `.env` file below it. */
  variables: Record<string, string>
}

type Variables = Record<string, string | undefined>

/** The variables of the process, and below them those of `.env` beside `package.json`, if there is one. */
export function loadVariables(processVariables: Variables, projectRoot: string): Record<string, string> {
  const merged: Record<string, string> = { ...readDotenv(path.join(projectRoot, ".env")) }
  for (const [name, value] of Object.entries(processVariables)) if (value !== undefined) merged[name] = value
  return merged
}

function readDotenv(file: string): Record<string, string> {
  try {
    return parseDotenv(readFileSync(file, "utf8"))
  } catch (error) {
    if (error instanceof Failure) throw error
    if (errorCode(error) === "ENOENT") return {}
    throw new Failure(messages.dotenvUnreadable(file, errorCode(error)))
  }
}

/**
 * Checks the variables and works out what follows from them. An empty variable counts as absent.
 *
 * @throws Failure naming the first variable that is wrong.
 */
export function readEnvironment(variables: Record<string, string>, projectRoot: string): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value.trim() !== ""))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Failure(messages.badVariable(String(issue?.path[0] ?? "?"), issue?.message ?? "is wrong"))
  }
  const settings = parsed.data
  checkTogether(settings)
  const shopUrl = settings.LIENKET_PUBLIC_SHOP_URL ?? localUrl(settings.HOST, settings.PORT)
  const backendUrl = settings.LIENKET_PUBLIC_BACKEND_URL ?? localUrl(settings.HOST, settings.BACKEND_PORT)
  return {
    shopPort: settings.PORT,
    backendPort: settings.BACKEND_PORT,
    host: settings.HOST,
    dataFolder: path.resolve(projectRoot, settings.LIENKET_DATA),
    seed: settings.LIENKET_SEED,
    databaseUrl: settings.DATABASE_URL,
    publicShopUrl: shopUrl.replace(/\/$/, ""),
    publicBackendUrl: backendUrl.replace(/\/$/, ""),
    // A Secure cookie is dropped by browsers over plain http, and signing in then fails without a word.
    cookieSecure: settings.COOKIE_SECURE ? settings.COOKIE_SECURE === "true" : backendUrl.startsWith("https:"),
    secrets: { jwt: settings.JWT_SECRET, cookie: settings.COOKIE_SECRET, session: settings.SESSION_SECRET },
    variables: given,
  }
}

function checkTogether(settings: Settings): void {
  if (settings.PORT === settings.BACKEND_PORT) {
    throw new Failure(messages.badVariable("BACKEND_PORT", `must differ from PORT (both are ${settings.PORT})`))
  }
  requireAll(settings, ["STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET"])
  requireAll(settings, ["S3_FILE_URL", "S3_REGION", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"])
}

/** A service half configured is a mistake, not a service that is off. */
function requireAll(settings: Settings, names: (keyof Settings)[]): void {
  const present = names.find((name) => settings[name] !== undefined)
  const missing = names.find((name) => settings[name] === undefined)
  if (present && missing) throw new Failure(messages.badVariable(missing, `must be set as well when ${present} is set`))
}

/** The address a browser on this machine uses; a host that means "every interface" is reached through loopback. */
export function localUrl(host: string, portNumber: number): string {
  return `http://${reachableHost(host)}:${portNumber}`
}

function reachableHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1"
  return host.includes(":") ? `[${host}]` : host
}
