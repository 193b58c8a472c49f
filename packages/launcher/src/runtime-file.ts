import { existsSync, readFileSync } from "node:fs"
import { z } from "zod"

const schema = z.object({
  publishable_key: z.string().min(1),
  operator_setup_url: z.string().nullish(),
})

/** What the backend's bootstrap script leaves for the launcher. */
export type Runtime = z.infer<typeof schema>

/** The runtime file, or undefined when it is missing, damaged or without a publishable key. */
export function readRuntime(file: string): Runtime | undefined {
  if (!existsSync(file)) return undefined
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, "utf8")))
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
