import { messages } from "./messages"
import type { Running } from "./launch"

/** Who can sign in once the demo is seeded. */
const demoAccounts = [
  ["admin@lienket.example", "operator"],
  ["lienminh@lienket.example", "allianceLead"],
  ["canbo@lienket.example", "allianceOfficer"],
  ["htx1@lienket.example", "cooperative"],
  ["htx2@lienket.example", "cooperative"],
  ["htx3@lienket.example", "cooperative"],
  ["doanhnghiep@lienket.example", "enterprise"],
  ["congthuong@lienket.example", "agency"],
  ["khach@lienket.example", "consumer"],
] as const

type Facts = Pick<Running, "environment" | "demo" | "operatorSetupUrl" | "dataFolder">

/** What to open and who to be; the last line, `ready <shop> <backend>`, is what programs wait for. */
export function report({ environment, demo, operatorSetupUrl, dataFolder }: Facts): string[] {
  const shop = environment.publicShopUrl
  const backend = environment.publicBackendUrl
  const places: [string, string][] = [
    [messages.places.shop, shop],
    [messages.places.cooperative, `${shop}/kenh-htx`],
    [messages.places.enterprise, `${shop}/doanh-nghiep`],
    [messages.places.alliance, `${shop}/lien-minh`],
    [messages.places.agency, `${shop}/co-quan`],
    [messages.places.admin, `${backend}/app`],
    [messages.places.api, `${backend}/docs`],
  ]
  const accounts: [string, string][] = demo ? demoAccounts.map(([email, role]) => [email, messages.roles[role]]) : []
  return [
    "",
    ...table(places),
    ...(demo ? ["", messages.demoAccounts("lienket-demo"), ...table(accounts)] : []),
    ...(demo && !isLoopback(environment.host) ? ["", messages.demoIsPublic(environment.host)] : []),
    ...(operatorSetupUrl ? ["", messages.operatorSetup(operatorSetupUrl)] : []),
    "",
    messages.dataAndStop(dataFolder),
    `ready ${shop} ${backend}`,
  ]
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\./.test(host)
}

function table(rows: readonly [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
