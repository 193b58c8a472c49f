import { createWriteStream } from "node:fs"
import { mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { finished } from "node:stream/promises"
import { agreementTerms, type AgreementSide } from "@lienket/contracts"
import type { DemoAgreement, DemoDelivery } from "@lienket/demo"
import { addDays, businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import PDFDocument from "pdfkit"
import { now } from "../../clock"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { AgreementModuleService } from "../../modules/agreement/service"
import { notUrgedLately, urgesDue } from "../../modules/agreement/urge-rules"
import type { Urge } from "../../modules/agreement/urges"
import type { Organization } from "../../modules/organization/organization"
import { holdAsParty, holdForBuyer, type AgreementAct } from "../../workflows/agreements/agreement-act"
import { answerDelivery } from "../../workflows/agreements/answer-delivery"
import { changeAgreementState } from "../../workflows/agreements/change-state"
import { enterAgreementDraft } from "../../workflows/agreements/enter-agreement"
import { addConference } from "../../workflows/agreements/keep-conference"
import { recordDelivery } from "../../workflows/agreements/record-delivery"
import { recordPayment } from "../../workflows/agreements/record-payment"
import { recordPaperSignature } from "../../workflows/agreements/sign-version"
import { urgeables } from "../../workflows/agreements/urge-facts"
import { urgeNotice } from "../../workflows/agreements/urge-text"
import { keepDocument } from "../../workflows/media/keep-document"
import type { Demo } from "./demo"
import { callerOf, noonOf } from "./demo-acts"

interface Planted {
  readonly organizations: ReadonlyMap<string, Organization>
  readonly productIds: ReadonlyMap<string, string>
  readonly demo: Pick<Demo, "agreements" | "conference">
}

type Stage = Planted & { readonly container: MedusaContainer; readonly alliance: Organization; readonly today: string }

/**
 * Lives the demo's agreements through by the same acts as people would, each on its day: what is shown is what the
 * rules make of it. An agreement that was lived through to the end is left as it is.
 */
export const ensureAgreements = async (
  container: MedusaContainer,
  { count, ...planted }: Planted & { readonly count?: (done: number, of: number) => void },
): Promise<void> => {
  const { conference, agreements } = planted.demo
  const alliance = conference === null ? undefined : planted.organizations.get(conference.alliance_handle)
  if (conference === null || alliance === undefined) return
  const stage = { ...planted, container, alliance, today: businessDate(now()) }
  const { alliance_handle: _handle, held_days_ago, ...facts } = conference
  const held_on = addDays(stage.today, -held_days_ago)
  const wish = { ...facts, held_on, notice_on: held_on, participants: [...facts.participants], document_ids: [] }
  const conferenceId = await addConference(actOf(stage, alliance, held_days_ago), wish, "demo")
  await databaseOf(container)("conference").where({ id: conferenceId }).update({ is_demo: true })
  let kept: Promise<string> | undefined
  const scan = () => (kept ??= demoScan(stage))
  for (const [index, agreement] of agreements.entries()) {
    await live(stage, conferenceId, scan, agreement)
    count?.(index + 1, agreements.length)
  }
  await plantUrges(stage)
}

/** Days before the seeding on which the rules have urged. */
const urgedDaysAgo = [17, 9] as const

/**
 * What the rules would have urged for on days past, in the log only: nobody is told today of what lies behind. Left
 * alone once anybody was urged, so that planting again adds nothing.
 */
const plantUrges = async ({ container, alliance, today }: Stage): Promise<void> => {
  const db = databaseOf(container)
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  if ((await module.countUrges(db, alliance.id, {})) > 0) return
  const open = (await module.openAgreements(db)).filter((each) => each.alliance_id === alliance.id && each.is_demo)
  const settings = (await module.settingsInForce(db, [alliance.id]))(alliance.id)
  for (const daysAgo of urgedDaysAgo) {
    const day = addDays(today, -daysAgo)
    const signed = open.filter(({ signed_on }) => signed_on !== null && signed_on <= day)
    const before = await module.lastUrges(
      db,
      signed.map(({ id }) => id),
    )
    const urges = (await urgeables(container, db, signed, day)).flatMap(({ agreement, parties, facts, names }) => {
      const last = before.filter(({ agreement_id }) => agreement_id === agreement.id)
      return notUrgedLately(urgesDue(facts, day, settings), last, day, settings).map((due): Urge => {
        const to =
          due.target === "officer" ? { organization_id: alliance.id, name: alliance.name } : parties[due.target]
        return {
          id: entityId("urge", alliance.id, `demo ${agreement.id} ${due.rule} ${due.target} ${daysAgo}`),
          agreement_id: agreement.id,
          cause: due.rule,
          target: due.target,
          organization_id: to.organization_id ?? alliance.id,
          to_name: to.name,
          text: urgeNotice(due, names).vi.text,
          urged_by_id: null,
          urged_by: null,
          urged_on: day,
          urged_at: noonOf(day),
        }
      })
    })
    await module.appendUrges(db, urges)
  }
}

const live = async (
  stage: Stage,
  conferenceId: string,
  scan: () => Promise<string>,
  demo: DemoAgreement,
): Promise<void> => {
  const { container, alliance, today } = stage
  const db = databaseOf(container)
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const key = `demo ${demo.key}`
  const known = await module.findAgreement(db, entityId("agr", alliance.id, key))
  if (known?.is_demo) return

  const entered = actOf(stage, alliance, demo.signed_days_ago ?? 3)
  const predecessor =
    demo.predecessor_key === null ? undefined : entityId("agr", alliance.id, `demo ${demo.predecessor_key}`)
  const id = await enterAgreementDraft(
    entered,
    {
      kind: demo.kind,
      number: demo.number,
      conference_id: predecessor === undefined ? conferenceId : undefined,
      predecessor_id: predecessor,
      seller: { organization_id: organizationOf(stage, demo.seller_handle).id },
      buyer: "handle" in demo.buyer ? { organization_id: organizationOf(stage, demo.buyer.handle).id } : demo.buyer,
      terms: termsOf(stage, demo),
    },
    key,
  )
  if (demo.signed_days_ago !== null) {
    const [version] = await module.versionsOf(db, id)
    if (version === undefined) throw new Error(`${demo.number} has no version`)
    const paper = { version: version.number, hash: version.hash, document_id: await scan() }
    await recordPaperSignature(entered, id, { ...paper, signed_on: addDays(today, -demo.signed_days_ago) })
  }
  const lines = await module.linesOf(db, [id])
  for (const happening of happeningsOf(demo)) {
    if (happening.kind === "act") await changeAgreementState(actOf(stage, alliance, happening.days_ago), id, happening)
    else if (happening.kind === "payment")
      await recordPayment(
        actOf(stage, organizationOf(stage, demo.seller_handle), happening.days_ago),
        id,
        { paid_on: addDays(today, -happening.days_ago), amount_vnd: happening.amount_vnd },
        `demo ${happening.days_ago}`,
      )
    else {
      const line = lines.find(({ position }) => position === happening.delivery.line)
      if (line === undefined) throw new Error(`${demo.number} has no line ${happening.delivery.line}`)
      await deliver(stage, demo, id, line.id, happening.delivery)
    }
  }
  await module.updateAgreement(db, id, { is_demo: true })
}

type Happening =
  | { readonly kind: "delivery"; readonly days_ago: number; readonly delivery: DemoDelivery }
  | { readonly kind: "payment"; readonly days_ago: number; readonly amount_vnd: number }
  | ({ readonly kind: "act"; readonly days_ago: number } & DemoAgreement["acts"][number])

/** Everything that happens to an agreement, in the order of days. */
const happeningsOf = ({ deliveries, payments, acts }: DemoAgreement): Happening[] =>
  [
    ...deliveries.map((delivery) => ({ kind: "delivery" as const, days_ago: delivery.days_ago, delivery })),
    ...payments.map((payment) => ({ kind: "payment" as const, ...payment })),
    ...acts.map((act) => ({ kind: "act" as const, ...act })),
  ].toSorted((one, other) => other.days_ago - one.days_ago)

const deliver = async (
  stage: Stage,
  demo: DemoAgreement,
  id: string,
  lineId: string,
  delivery: DemoDelivery,
): Promise<void> => {
  const key = `demo ${delivery.line} ${delivery.days_ago}`
  const recorder = actorOf(stage, demo, delivery.by, delivery.days_ago)
  await recordDelivery(
    recorder.act,
    id,
    {
      line_id: lineId,
      delivered_on: addDays(stage.today, -delivery.days_ago),
      quantity: delivery.quantity,
      unit: delivery.unit,
      price_vnd: delivery.price_vnd ?? undefined,
      note: delivery.note,
    },
    key,
    recorder.hold,
  )
  const { answer } = delivery
  if (answer.kind === "none") return
  const deliveryId = entityId("agd", id, key)
  const kept = await stage.container
    .resolve<AgreementModuleService>(AGREEMENT_MODULE)
    .findDelivery(databaseOf(stage.container), deliveryId)
  if (kept?.state !== "awaiting") return
  const other = actorOf(stage, demo, delivery.by === "seller" ? "buyer" : "seller", Math.max(0, delivery.days_ago - 1))
  if (answer.kind === "confirmed") {
    await answerDelivery(
      other.act,
      deliveryId,
      { act: "confirm", accepted_quantity: answer.accepted ?? undefined },
      other.hold,
    )
    return
  }
  const figures = { quantity: answer.quantity, unit: delivery.unit, reason: answer.reason }
  await answerDelivery(
    other.act,
    deliveryId,
    { act: answer.kind === "disputed" ? "dispute" : "correct", ...figures },
    other.hold,
  )
  if (answer.kind === "accepted") await answerDelivery(recorder.act, deliveryId, { act: "accept" }, recorder.hold)
}

/** Who acts for a side: its own people, or the officer where the buyer is only named. */
const actorOf = (stage: Stage, demo: DemoAgreement, side: AgreementSide, daysAgo: number) => {
  const handle = side === "seller" ? demo.seller_handle : "handle" in demo.buyer ? demo.buyer.handle : null
  return handle === null
    ? { act: actOf(stage, stage.alliance, daysAgo), hold: holdForBuyer }
    : { act: actOf(stage, organizationOf(stage, handle), daysAgo), hold: holdAsParty }
}

const actOf = (
  stage: Pick<Stage, "container" | "today">,
  organization: Organization,
  daysAgo: number,
): AgreementAct => ({
  container: stage.container,
  caller: callerOf(organization),
  at: noonOf(addDays(stage.today, -daysAgo)),
})

const organizationOf = ({ organizations }: Planted, handle: string): Organization => {
  const organization = organizations.get(handle)
  if (organization === undefined) throw new Error(`${handle} is not planted`)
  return organization
}

const termsOf = ({ today, productIds }: Stage, demo: DemoAgreement) =>
  agreementTerms.parse({
    linkage_form: demo.linkage_form,
    starts_on: addDays(today, -demo.starts_days_ago),
    ends_on: addDays(today, demo.ends_in_days),
    place: demo.place,
    payment_days: demo.payment_days,
    acceptance: "Cân và kiểm tra tại nơi giao, hai bên ký phiếu giao nhận",
    lines: demo.lines.map(({ product_handle, schedule, ...line }) => ({
      ...line,
      product_id: product_handle === null ? null : (productIds.get(product_handle) ?? null),
      schedule: schedule.map(({ from_days_ago, until_days_ago, quantity }) => ({
        from: addDays(today, -from_days_ago),
        until: addDays(today, -until_days_ago),
        quantity,
      })),
    })),
  })

/** The page that stands for every signed paper of the demo. @returns its id. */
const demoScan = async (stage: Stage): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), "lienket-scan-"))
  try {
    const file = path.join(folder, "bien-ban.pdf")
    const page = new PDFDocument({ size: "A4", info: { CreationDate: new Date("2026-01-01") } })
    const written = page.pipe(createWriteStream(file))
    page.fontSize(18).text("Bien ban thoa thuan (ban minh hoa)", { align: "center" })
    page.end()
    await finished(written)
    const { size } = await stat(file)
    const kept = await keepDocument(stage.container, {
      file: { path: file, name: "bien-ban-minh-hoa.pdf", bytes: size },
      caller: callerOf(stage.alliance),
      at: now(),
    })
    return kept.id
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
