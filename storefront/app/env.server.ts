import { z } from "zod"

const schema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  BACKEND_URL: z.url().default("http://127.0.0.1:9000"),
  /** Address the world knows the shop by; canonical links and the Secure mark of cookies follow it. */
  PUBLIC_SHOP_URL: z.url().optional(),
  SESSION_SECRET: z.string().min(32).optional(),
  PUBLISHABLE_KEY: z.string().min(1).optional(),
  /** What Express calls `trust proxy`: number of hops, `loopback`, or a list of addresses. Empty: nobody. */
  TRUST_PROXY: z.string().default(""),
})

export type Environment = Readonly<{
  production: boolean
  port: number
  host: string
  backendUrl: string
  publicShopUrl: string | undefined
  sessionSecret: string
  publishableKey: string | undefined
  trustProxy: number | string | false
}>

/** Reads and checks the environment. Throws one sentence that names every wrong variable. */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    throw new Error(`The storefront cannot start, its environment is wrong. ${faults.join("; ")}`)
  }
  const values = parsed.data
  const production = values.NODE_ENV === "production"
  if (production && !values.SESSION_SECRET) {
    throw new Error("The storefront cannot start: SESSION_SECRET is required in production")
  }
  return {
    production,
    port: values.PORT,
    host: values.HOST,
    backendUrl: values.BACKEND_URL.replace(/\/$/, ""),
    publicShopUrl: values.PUBLIC_SHOP_URL?.replace(/\/$/, ""),
    sessionSecret: values.SESSION_SECRET ?? crypto.randomUUID(),
    publishableKey: values.PUBLISHABLE_KEY,
    trustProxy: trustProxy(values.TRUST_PROXY),
  }
}

function trustProxy(value: string): number | string | false {
  if (value === "") return false
  return /^\d+$/.test(value) ? Number(value) : value
}

export const environment = readAtBoot()

/** At boot a wrong environment is one sentence for whoever started the shop, not a stack of calls. */
function readAtBoot(): Environment {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
