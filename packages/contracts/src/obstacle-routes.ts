import { z } from "zod"
import { keptDocument } from "./media"
import {
  agency,
  agencyAnswer,
  agencyObstacle,
  linkAnswer,
  linkedObstacle,
  newAgency,
  newObstacle,
  newObstacleSettings,
  obstacleCard,
  obstacleCategory,
  obstacleClosing,
  obstacleDetail,
  obstacleEscalation,
  obstacleKind,
  obstacleReply,
  obstacleRouting,
  obstacleSettings,
  obstacleState,
  officerObstacle,
  paperAnswer,
} from "./obstacle"
import { id, listOf, page } from "./primitives"
import { defineRoute } from "./route"

export const obstacleAges = ["week", "month", "quarter", "longer"] as const
export const obstacleAge = z.enum(obstacleAges, "invalid_choice")
export type ObstacleAge = z.infer<typeof obstacleAge>

export const obstacleFilter = {
  q: z.string().max(200, "too_long").optional(),
  state: obstacleState.optional(),
  kind: obstacleKind.optional(),
  category: obstacleCategory.optional(),
  agreement: id.optional(),
  overdue: z.enum(["yes"], "invalid_choice").optional(),
  /** Those not over, by how long ago they were raised: each is of one age. */
  age: obstacleAge.optional(),
  /** Those not over about which this agency was asked first, or `none` of those about which nobody was. */
  agency: id.optional(),
}

const obstacleList = listOf(obstacleCard).extend({
  /** By state, of all that the other filters leave. */
  counts: z.partialRecord(obstacleState, z.int()),
  overdue_count: z.int(),
})

const query = z.strictObject({ ...obstacleFilter, ...page })
const params = z.object({ id })
const documentParams = z.object({ id, document: id })
const types = keptDocument.shape.type.options

/** Of whoever raises cases: the same for a cooperative and for an enterprise, each at its own address. */
const raiserRoutes = (actor: "cooperative" | "enterprise") => {
  const may = (act: "read" | "raise") =>
    ({
      kind: "member",
      permission: actor === "cooperative" ? `obstacle.${act}` : `enterprise.obstacle.${act}`,
    }) as const
  const read = may("read")
  const raise = may("raise")
  return {
    list: defineRoute({
      id: `${actor}.obstacles.list`,
      method: "GET",
      path: `/${actor}/obstacles`,
      summary: "Obstacles and petitions that the organisation in use raised: those that wait longest first",
      access: read,
      query,
      response: obstacleList,
    }),
    raise: defineRoute({
      id: `${actor}.obstacles.raise`,
      method: "POST",
      path: `/${actor}/obstacles`,
      summary: "Raises an obstacle or a petition, about an agreement that the organisation is a party to or at large",
      access: raise,
      body: newObstacle,
      response: obstacleDetail,
      retriable: true,
    }),
    get: defineRoute({
      id: `${actor}.obstacles.get`,
      method: "GET",
      path: `/${actor}/obstacles/:id`,
      summary: "One of them, with whatever was answered",
      access: read,
      params,
      response: obstacleDetail,
    }),
    reply: defineRoute({
      id: `${actor}.obstacles.reply`,
      method: "POST",
      path: `/${actor}/obstacles/:id/reply`,
      summary: "Says whether the answer solved it; it is solved only by this",
      access: raise,
      params,
      body: obstacleReply,
      response: obstacleDetail,
    }),
    document: defineRoute({
      id: `${actor}.obstacles.document`,
      method: "GET",
      path: `/${actor}/obstacles/:id/documents/:document`,
      summary: "The file of a document of the case",
      access: read,
      params: documentParams,
      response: z.undefined(),
      file: types,
    }),
  }
}

export const cooperativeObstacles = raiserRoutes("cooperative")
export const enterpriseObstacles = raiserRoutes("enterprise")

const provinceRead = { kind: "member", permission: "province.obstacle.read" } as const
const provinceHandle = { kind: "member", permission: "province.obstacle.handle" } as const
const provinceSettings = { kind: "member", permission: "province.obstacle.settings" } as const
const officerAct = { access: provinceHandle, params, response: officerObstacle } as const

export const allianceObstacles = {
  list: defineRoute({
    id: "alliance.obstacles.list",
    method: "GET",
    path: "/alliance/obstacles",
    summary: "Obstacles and petitions of the province: those that wait longest first",
    access: provinceRead,
    query,
    response: obstacleList,
  }),
  raise: defineRoute({
    id: "alliance.obstacles.raise",
    method: "POST",
    path: "/alliance/obstacles",
    summary: "An officer raises one, about an agreement of the province or at large",
    access: provinceHandle,
    body: newObstacle,
    response: officerObstacle,
    retriable: true,
  }),
  get: defineRoute({
    id: "alliance.obstacles.get",
    method: "GET",
    path: "/alliance/obstacles/:id",
    summary: "One of them, with what the rules of the alliance suggest, answers and history",
    access: provinceRead,
    params,
    response: officerObstacle,
  }),
  document: defineRoute({
    id: "alliance.obstacles.document",
    method: "GET",
    path: "/alliance/obstacles/:id/documents/:document",
    summary: "The file of a document of the case",
    access: provinceRead,
    params: documentParams,
    response: z.undefined(),
    file: types,
  }),
  route: defineRoute({
    id: "alliance.obstacles.route",
    method: "POST",
    path: "/alliance/obstacles/:id/route",
    summary: "Asks a lead agency and co-agencies, with a deadline in working days; one that has ended, its successor",
    body: obstacleRouting,
    ...officerAct,
  }),
  answer: defineRoute({
    id: "alliance.obstacles.answer",
    method: "POST",
    path: "/alliance/obstacles/:id/answers",
    summary: "Types in what an agency answered on paper",
    body: paperAnswer,
    ...officerAct,
  }),
  escalate: defineRoute({
    id: "alliance.obstacles.escalate",
    method: "POST",
    path: "/alliance/obstacles/:id/escalate",
    summary: "Puts it to the provincial committee, beyond the authority of the agencies",
    body: obstacleEscalation,
    ...officerAct,
  }),
  reply: defineRoute({
    id: "alliance.obstacles.reply",
    method: "POST",
    path: "/alliance/obstacles/:id/reply",
    summary: "Says whether the answer solved a case that the alliance itself raised",
    body: obstacleReply,
    ...officerAct,
  }),
  close: defineRoute({
    id: "alliance.obstacles.close",
    method: "POST",
    path: "/alliance/obstacles/:id/close",
    summary: "Closes it with a reason; its links open nothing any more",
    body: obstacleClosing,
    ...officerAct,
  }),
  agencies: defineRoute({
    id: "alliance.agencies.list",
    method: "GET",
    path: "/alliance/agencies",
    summary: "Agencies that cases are routed to, those that have ended included, and who can sign in for one",
    access: provinceRead,
    response: z.object({
      items: z.array(agency),
      /** Agencies of the province that are on the platform. */
      organizations: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
  addAgency: defineRoute({
    id: "alliance.agencies.add",
    method: "POST",
    path: "/alliance/agencies",
    summary: "Enters an agency; it need not have an account",
    access: provinceSettings,
    body: newAgency,
    response: agency,
    retriable: true,
  }),
  changeAgency: defineRoute({
    id: "alliance.agencies.change",
    method: "POST",
    path: "/alliance/agencies/:id",
    summary: "Changes an agency, or ends it and names who succeeds it",
    access: provinceSettings,
    params,
    body: newAgency,
    response: agency,
  }),
  settings: defineRoute({
    id: "alliance.obstacle-settings.get",
    method: "GET",
    path: "/alliance/obstacle-settings",
    summary: "Days to answer, reminders, and which agencies a category goes to; with its history",
    access: provinceRead,
    response: obstacleSettings,
  }),
  changeSettings: defineRoute({
    id: "alliance.obstacle-settings.change",
    method: "POST",
    path: "/alliance/obstacle-settings",
    summary: "Changes them from now on; deadlines that run stay as they are",
    access: provinceSettings,
    body: newObstacleSettings,
    response: obstacleSettings,
  }),
}

const agencyRead = { kind: "member", permission: "agency.obstacle.read" } as const

export const agencyObstacles = {
  list: defineRoute({
    id: "agency.obstacles.list",
    method: "GET",
    path: "/agency/obstacles",
    summary: "Obstacles and petitions that the agency in use was asked about: those that wait longest first",
    access: agencyRead,
    query,
    response: obstacleList,
  }),
  get: defineRoute({
    id: "agency.obstacles.get",
    method: "GET",
    path: "/agency/obstacles/:id",
    summary: "One of them",
    access: agencyRead,
    params,
    response: agencyObstacle,
  }),
  document: defineRoute({
    id: "agency.obstacles.document",
    method: "GET",
    path: "/agency/obstacles/:id/documents/:document",
    summary: "The file of a document of the case",
    access: agencyRead,
    params: documentParams,
    response: z.undefined(),
    file: types,
  }),
  answer: defineRoute({
    id: "agency.obstacles.answer",
    method: "POST",
    path: "/agency/obstacles/:id/answers",
    summary: "Says that it is worked on, answers, or says that it is beyond the agency's authority",
    access: { kind: "member", permission: "agency.obstacle.answer" },
    params,
    body: agencyAnswer,
    response: agencyObstacle,
  }),
}

const token = z.string("required").regex(/^[A-Za-z0-9_-]{20,64}$/, "invalid_code")

/** By the link in a letter: one case, no account, for a time. */
export const obstacleLinks = {
  get: defineRoute({
    id: "obstacle-links.get",
    method: "GET",
    path: "/obstacle-links/:token",
    summary: "The case that a link in a letter opens, until it expires, was answered or is closed",
    access: { kind: "public" },
    params: z.object({ token }),
    response: linkedObstacle,
  }),
  answer: defineRoute({
    id: "obstacle-links.answer",
    method: "POST",
    path: "/obstacle-links/:token/answers",
    summary: "Answers it; an answer is given once for each link",
    access: { kind: "public" },
    params: z.object({ token }),
    body: linkAnswer,
    response: z.object({ act: agencyAnswer.shape.act, code: z.string() }),
  }),
  document: defineRoute({
    id: "obstacle-links.document",
    method: "GET",
    path: "/obstacle-links/:token/documents/:document",
    summary: "The file of a document of the case",
    access: { kind: "public" },
    params: z.object({ token, document: id }),
    response: z.undefined(),
    file: types,
  }),
}
