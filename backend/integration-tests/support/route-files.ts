import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

/** A handler as it lies in a route file: which method and path it serves, and from which contract. */
export interface RouteFile {
  /** Express style, `GET /cooperative/orders/:id`. */
  readonly route: string
  /** The contract it was made from, `confirmOrder` or `cooperativeAgreements.sign`; undefined when it was made without one. */
  readonly contract: string | undefined
}

/** Every handler below a folder of Medusa's file routes. */
export const routeFilesIn = (folder: string): RouteFile[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) => handlersOf(readFileSync(path.join(folder, file), "utf8"), pathOf(file)))

const handlersOf = (source: string, route: string): RouteFile[] =>
  source
    .split(/^export (?=(?:const|async function|function) (?:GET|POST|PUT|PATCH|DELETE)\b)/m)
    .slice(1)
    .map((handler) => ({
      route: `${/GET|POST|PUT|PATCH|DELETE/.exec(handler)?.[0]} ${route}`,
      contract: /\bhandle(?:File)?\(\s*([\w.]+)/.exec(handler)?.[1],
    }))

const pathOf = (file: string): string =>
  `/${path
    .dirname(file)
    .split(path.sep)
    .join("/")
    .replace(/\[(\w+)\]/g, ":$1")}`
