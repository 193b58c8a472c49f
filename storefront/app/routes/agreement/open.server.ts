import {
  answerForBuyer,
  cooperativeAgreements,
  enterpriseAgreements,
  getAgreementDocument,
  getProvinceAgreement,
  proposeForParties,
  recordForBuyer,
  returnForBuyer,
  withdrawProposal,
  type AgreementDetail,
  type AgreementTerms,
  type DeliveryAnswer,
  type NewDelivery,
  type NewReturn,
  type ObstacleCard,
} from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import { notFound, orNotFound } from "~/backend/not-found.server"

import { verify, type WorkingMember } from "../member/verify.server"
import { readingRoutesOf } from "../obstacle/open.server"
import { agreementPortalOf, type AgreementPortal } from "./portal"
import { viewpointOf, type Viewpoint } from "./viewpoint"

type Asked = Readonly<{ context: Readonly<RouterContextProvider>; url: URL }>
type Options = Readonly<{ idempotencyKey?: string }>
type Proposal = Readonly<{ based_on: number; terms: AgreementTerms; reason: string }>

type Refusing = Readonly<{ version: number; reason: string }>

/** What whoever works in a portal may ask of agreements, each at the portal's own route. */
export type AgreementCalls = Readonly<{
  get: (id: string) => Promise<AgreementDetail>
  propose: (id: string, body: Proposal, options?: Options) => Promise<AgreementDetail>
  deliver: (id: string, body: NewDelivery, options?: Options) => Promise<AgreementDetail>
  answer: (delivery: string, body: DeliveryAnswer, options?: Options) => Promise<AgreementDetail>
  giveBack: (delivery: string, body: NewReturn, options?: Options) => Promise<AgreementDetail>
  /** Does not sign what is proposed, or takes the own proposal back. */
  decline: (id: string, body: Refusing, options?: Options) => Promise<AgreementDetail>
  document: (id: string, document: string) => Promise<Response>
}>

export type Opened = Readonly<{
  portal: AgreementPortal
  member: WorkingMember
  calls: AgreementCalls
}>

/** The gate of every page about agreements; see `verify`. */
export async function open(asked: Asked): Promise<Opened> {
  const portal = agreementPortalOf(asked.url.pathname)
  const member = await verify(asked, portal)
  return { portal, member, calls: callsOf(member, portal) }
}

export type OpenedAgreement = Opened & Readonly<{ agreement: AgreementDetail; view: Viewpoint }>

/** The gate of a page about one agreement; one that is not there, or not the reader's, is a 404. */
export async function openAgreement(asked: Asked, id: string): Promise<OpenedAgreement> {
  const opened = await open(asked)
  const agreement = await orNotFound(opened.calls.get(id))
  return { ...opened, agreement, view: viewpointOf(opened.portal, opened.member.membership.role, agreement) }
}

/** Cases about an agreement that the reader may see, those that wait longest first. */
export async function casesOf({ member, portal }: Opened, id: string): Promise<ObstacleCard[]> {
  const { list } = readingRoutesOf(portal)
  return (await member.call(list, { query: { agreement: id, limit: "100" } })).items
}

/** What only a party does: sign, call off, record payments. A 404 page in another portal. */
export function partyRoutesOf(portal: AgreementPortal) {
  if (portal === "alliance") throw notFound()
  return portal === "cooperative" ? cooperativeAgreements : enterpriseAgreements
}

function callsOf(member: WorkingMember, portal: AgreementPortal): AgreementCalls {
  const { get, propose, deliver, answer, giveBack, decline, document } = routesOf(portal)
  return {
    get: (id) => member.call(get, { params: { id } }),
    propose: (id, body, options) => member.call(propose, { params: { id }, body }, options),
    deliver: (id, body, options) => member.call(deliver, { params: { id }, body }, options),
    answer: (delivery, body, options) => member.call(answer, { params: { id: delivery }, body }, options),
    giveBack: (delivery, body, options) => member.call(giveBack, { params: { id: delivery }, body }, options),
    decline: (id, body, options) => member.call(decline, { params: { id }, body }, options),
    document: (id, file) => member.pass(document, { params: { id, document: file } }),
  }
}

function routesOf(portal: AgreementPortal) {
  if (portal === "cooperative") return cooperativeAgreements
  if (portal === "enterprise") return enterpriseAgreements
  return {
    get: getProvinceAgreement,
    propose: proposeForParties,
    deliver: recordForBuyer,
    answer: answerForBuyer,
    giveBack: returnForBuyer,
    decline: withdrawProposal,
    document: getAgreementDocument,
  }
}
