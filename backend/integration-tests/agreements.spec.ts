import type { AgreementDetail, OrderGroupView } from "@lienket/contracts"
import { addDays, businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import {
  addConference,
  deliveryOf,
  enter,
  handInScan,
  honeyTerms,
  layTable,
  shopAsMember,
  signBoth,
  signed,
  termsOf,
  type Table,
} from "./support/agreements"
import { answering, type Api } from "./support/http"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"
import { signInMember } from "./support/people"

const today = businessDate(new Date())

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let table: Table
    let market: Market
    const api: Api = answering(client)
    beforeAll(async () => {
      market = await openTestMarket(client, getContainer())
      table = await layTable(client, getContainer(), market)
    })

    const as = {
      seller: async (path: string, body: unknown, key?: string) => post(`/cooperative${path}`, table.seller, body, key),
      buyer: async (path: string, body: unknown, key?: string) => post(`/enterprise${path}`, table.buyer, body, key),
      officer: async (path: string, body: unknown, key?: string) => post(`/alliance${path}`, table.officer, body, key),
    }
    const post = async (path: string, headers: Readonly<Record<string, string>>, body: unknown, key?: string) =>
      api.post(path, body, { headers: { ...headers, ...(key === undefined ? {} : { "idempotency-key": key }) } })
    const seen = async (id: string): Promise<AgreementDetail> =>
      (await api.get(`/alliance/agreements/${id}`, { headers: table.officer })).data
    const deliverOrder = async (group: OrderGroupView) =>
      await act(client, market.quangLac.manager, orderOf(group, market.quangLac), "confirm", "pack", "ship", "deliver")
    const refused = ({ status, data }: { status: number; data: { code?: string; field?: string } }) => [
      status,
      data.code,
      ...(data.field === undefined ? [] : [data.field]),
    ]
    const ledger = async () =>
      await databaseOf(getContainer())("sale_entry").select("quantity", "unit", "value_vnd", "reverses_id", "channel")

    test("terms hold once both sides have signed the very same version", async () => {
      const draft = await enter(client, table, { key: "mot" })
      expect((await enter(client, table, { key: "mot" })).id).toBe(draft.id)
      expect(draft).toMatchObject({ state: "draft", signed_on: null, progress: { pace: "not_due", share_bp: 0 } })
      const { number: version, hash } = draft.version
      const early = await as.seller(`/agreements/${draft.id}/deliveries`, deliveryOf(draft))
      expect(refused(early)).toEqual([400, "before_signing", "delivered_on"])

      const other = await as.seller(`/agreements/${draft.id}/sign`, { version, hash: "0".repeat(64) })
      expect(refused(other)).toEqual([409, "version_outdated", "version"])
      const half = await as.seller(`/agreements/${draft.id}/sign`, { version, hash })
      expect(half.data).toMatchObject({ state: "draft", awaits_signature: false, own_side: "seller" })
      await as.seller(`/agreements/${draft.id}/sign`, { version, hash })
      const waits = await api.get("/enterprise/agreements", { headers: table.buyer })
      expect(waits.data.items).toMatchObject([{ id: draft.id, awaits_signature: true, own_side: "buyer" }])
      const whole = await as.buyer(`/agreements/${draft.id}/sign`, { version, hash })
      expect(whole.data).toMatchObject({ state: "signed", signed_on: today, proposal: null })
      expect(whole.data.version.signatures.map(({ side, way }: { side: string; way: string }) => [side, way])).toEqual([
        ["seller", "system"],
        ["buyer", "system"],
      ])
    })

    test("a delivery counts once the other side has confirmed it, in whatever unit it was recorded", async () => {
      const agreement = await signed(client, table)
      const recorded = await as.seller(
        `/agreements/${agreement.id}/deliveries`,
        deliveryOf(agreement, { quantity: "25.5", unit: "tạ" }),
        "xe-1",
      )
      await as.seller(
        `/agreements/${agreement.id}/deliveries`,
        deliveryOf(agreement, { quantity: "25.5", unit: "tạ" }),
        "xe-1",
      )
      const [delivery] = recorded.data.deliveries
      expect(recorded.data.lines).toMatchObject([{ delivered: "0", unconfirmed: "2.55", pace: "on_time" }])
      expect(delivery).toMatchObject({ recorded: { quantity: "25.5", unit: "tạ", value_vnd: 102_000_000 } })
      expect(await ledger()).toEqual([])

      expect(refused(await as.seller(`/deliveries/${delivery.id}/answer`, { act: "confirm" }))).toEqual([
        409,
        "own_record",
      ])
      const confirmed = await as.buyer(`/deliveries/${delivery.id}/answer`, {
        act: "confirm",
        accepted_quantity: "2.5",
      })
      expect(confirmed.data).toMatchObject({
        state: "in_progress",
        progress: { share_bp: 2550, value_vnd: 102_000_000, accepted_bp: 9804, payable_vnd: 102_000_000, paid_vnd: 0 },
        lines: [{ delivered: "2.55", remaining: "7.45", unconfirmed: "0", share_bp: 2550 }],
        deliveries: [{ state: "confirmed", counted: "recorded", accepted_quantity: "2.5" }],
      })
      expect(await ledger()).toEqual([
        { quantity: "2.55", unit: "tấn", value_vnd: "102000000", reverses_id: null, channel: "agreement" },
      ])
      for (const act of ["confirm", "dispute"]) {
        const again = { act, ...(act === "dispute" ? { quantity: "1", unit: "tấn", reason: "Thiếu" } : {}) }
        expect(refused(await as.buyer(`/deliveries/${delivery.id}/answer`, again))).toEqual([409, "state_changed"])
      }
      const paid = await as.seller(`/agreements/${agreement.id}/payments`, { paid_on: today, amount_vnd: 100_000_000 })
      expect(paid.data.progress).toMatchObject({ paid_vnd: 100_000_000, payable_vnd: 102_000_000 })
      const byBuyer = await as.buyer(`/agreements/${agreement.id}/payments`, { paid_on: today, amount_vnd: 1 })
      expect(refused(byBuyer)).toEqual([403, "not_allowed"])
    })

    test("a correction waits for the side that recorded, a dispute keeps both figures until one takes the other's", async () => {
      const agreement = await signed(client, table)
      const record = async () =>
        (await as.buyer(`/agreements/${agreement.id}/deliveries`, deliveryOf(agreement, { quantity: "3" }))).data
          .deliveries[0]
      const first = await record()
      const figures = { quantity: "2.8", unit: "tấn", reason: "Cân tại vườn 2,8 tấn" }
      const corrected = await as.seller(`/deliveries/${first.id}/answer`, { act: "correct", ...figures })
      expect(corrected.data.deliveries).toMatchObject([
        { state: "corrected", recorded: { quantity: "3" }, answered: { quantity: "2.8", value_vnd: 112_000_000 } },
      ])
      expect(corrected.data.lines).toMatchObject([{ delivered: "0", unconfirmed: "3" }])
      const accepted = await as.buyer(`/deliveries/${first.id}/answer`, { act: "accept" })
      expect(accepted.data.lines).toMatchObject([{ delivered: "2.8", unconfirmed: "0" }])

      const second = await record()
      const disputed = await as.seller(`/deliveries/${second.id}/answer`, { act: "dispute", ...figures })
      expect(disputed.data).toMatchObject({
        progress: { disputed_count: 1 },
        lines: [{ delivered: "2.8", disputed: "3" }],
      })
      const attention = await api.get("/alliance/agreements?attention=yes", { headers: table.officer })
      expect(attention.data.items.map(({ id }: { id: string }) => id)).toEqual([agreement.id])
      const settled = await as.seller(`/deliveries/${second.id}/answer`, { act: "confirm" })
      expect(settled.data.lines).toMatchObject([{ delivered: "5.8", disputed: "0" }])

      const third = await record()
      const withdrawn = await as.buyer(`/deliveries/${third.id}/answer`, { act: "withdraw", reason: "Ghi nhầm" })
      expect(withdrawn.data.lines).toMatchObject([{ delivered: "5.8", unconfirmed: "0" }])
    })

    test("goods go back in another unit than they came in, never more than came, and the last of them is worth the rest", async () => {
      const agreement = await signed(client, table, {
        terms: termsOf({
          lines: [
            {
              title: "Cao khô Vạn Linh",
              group: "food",
              quantity: "300",
              unit: "gói",
              pack_grams: 500,
              price: { mechanism: "market", reference_vnd: 33_333 },
            },
          ],
        }),
      })
      const unpriced = await as.seller(`/agreements/${agreement.id}/deliveries`, deliveryOf(agreement, { unit: "gói" }))
      expect(refused(unpriced)).toEqual([400, "price_required", "price_vnd"])
      const inKilograms = deliveryOf(agreement, { quantity: "1.5", unit: "kg", price_vnd: 33_333 })
      const { data } = await as.seller(`/agreements/${agreement.id}/deliveries`, inKilograms)
      const [delivery] = data.deliveries
      expect(delivery.recorded.value_vnd).toBe(99_999)
      const back = { returned_on: today, quantity: "1", unit: "gói", reason: "Rách bao" }
      expect(refused(await as.buyer(`/deliveries/${delivery.id}/returns`, back))).toEqual([409, "state_changed"])
      await as.buyer(`/deliveries/${delivery.id}/answer`, { act: "confirm" })

      const tooMuch = await as.buyer(`/deliveries/${delivery.id}/returns`, { ...back, quantity: "4" })
      expect(refused(tooMuch)).toEqual([400, "more_than_delivered", "quantity"])
      const one = await as.buyer(`/deliveries/${delivery.id}/returns`, back, "tra-1")
      expect(one.data.lines).toMatchObject([{ delivered: "3" }])
      const [first] = one.data.deliveries.filter(({ kind }: { kind: string }) => kind === "return")
      const counted = await as.seller(`/deliveries/${first.id}/answer`, { act: "confirm" })
      expect(counted.data.lines).toMatchObject([{ delivered: "2", value_vnd: 66_666 }])
      const rest = await as.buyer(
        `/deliveries/${delivery.id}/returns`,
        { ...back, quantity: "1000", unit: "g" },
        "tra-2",
      )
      const second = rest.data.deliveries.find(
        ({ kind, state }: { kind: string; state: string }) => kind === "return" && state === "awaiting",
      )
      const none = await as.seller(`/deliveries/${second.id}/answer`, { act: "confirm" })
      expect(none.data.lines).toMatchObject([{ delivered: "0", value_vnd: 0 }])
      expect((await ledger()).reduce((sum, { value_vnd }) => sum + Number(value_vnd), 0)).toBe(0)
    })

    test("what cannot be a delivery is refused with the field, and nothing is written", async () => {
      const agreement = await signed(client, table)
      const wrong: readonly [Readonly<Record<string, unknown>>, readonly unknown[]][] = [
        [{ delivered_on: addDays(today, -1) }, [400, "before_signing", "delivered_on"]],
        [{ delivered_on: addDays(today, 1) }, [400, "date_in_future", "delivered_on"]],
        [{ delivered_on: "2026-02-30" }, [400, "invalid_date", "delivered_on"]],
        [{ unit: "l" }, [400, "unit_cannot_convert", "unit"]],
        [{ unit: "hộp" }, [400, "unit_cannot_convert", "unit"]],
        [{ quantity: "-1" }, [400, "too_small", "quantity"]],
        [{ quantity: "0" }, [400, "too_small", "quantity"]],
        [{ quantity: "1,5" }, [400, "invalid_data", "quantity"]],
        [{ quantity: "100.001" }, [409, "far_above_commitment", "quantity"]],
        [{ line_id: "agl_khong_co" }, [404, "not_found", "line_id"]],
        [{ document_id: "doc_khong_co" }, [404, "not_found", "document_id"]],
      ]
      for (const [changes, expected] of wrong) {
        const answer = await as.seller(`/agreements/${agreement.id}/deliveries`, deliveryOf(agreement, changes))
        expect([changes, ...refused(answer)]).toEqual([changes, ...expected])
      }
      expect((await seen(agreement.id)).deliveries).toEqual([])
      const certain = deliveryOf(agreement, { quantity: "100.001", is_certain: true })
      expect((await as.seller(`/agreements/${agreement.id}/deliveries`, certain)).status).toBe(200)
    })

    test("an amendment holds with both signatures only, and what was agreed before stays readable", async () => {
      const agreement = await signed(client, table)
      const [line] = agreement.version.terms.lines
      const terms = termsOf({
        ends_on: addDays(today, 200),
        lines: [{ ...line, quantity: "8000", unit: "kg" } as never],
      })
      const body = { based_on: 1, terms, reason: "Mất mùa" }
      const proposed = await as.buyer(`/agreements/${agreement.id}/versions`, body)
      expect((await as.buyer(`/agreements/${agreement.id}/versions`, body)).data.versions).toHaveLength(2)
      expect(proposed.data).toMatchObject({ ends_on: addDays(today, 90), lines: [{ committed: "10", unit: "tấn" }] })
      expect(refused(await as.seller(`/agreements/${agreement.id}/versions`, { ...body, reason: "Khác" }))).toEqual([
        409,
        "version_outdated",
        "based_on",
      ])
      const { number: version, hash } = proposed.data.proposal
      const held = await as.seller(`/agreements/${agreement.id}/sign`, { version, hash })
      expect(held.data).toMatchObject({
        ends_on: addDays(today, 200),
        state: "signed",
        lines: [{ committed: "8000", unit: "kg" }],
      })
      expect(held.data.versions.map(({ number, state }: { number: number; state: string }) => [number, state])).toEqual(
        [
          [2, "agreed"],
          [1, "superseded"],
        ],
      )
      expect(held.data.versions[1].terms.lines[0]).toMatchObject({ quantity: "10", unit: "tấn" })

      const third = await as.seller(`/agreements/${agreement.id}/versions`, { based_on: 2, terms, reason: "Thử" })
      const declined = await as.buyer(`/agreements/${agreement.id}/decline`, { version: 3, reason: "Không đồng ý" })
      expect([third.status, declined.data.proposal]).toEqual([200, null])
      const db = databaseOf(getContainer())
      await expect(db("agreement_version").where({ number: 1 }).update({ terms: "{}" })).rejects.toThrow(
        "do not change",
      )
    })

    test("terms that do not hold together are refused with the field", async () => {
      const [line] = termsOf().lines
      const step = (from: number, until: number, quantity: string) => ({
        from: addDays(today, from),
        until: addDays(today, until),
        quantity,
      })
      const wrong: readonly [Readonly<Record<string, unknown>>, readonly unknown[]][] = [
        [{ ends_on: addDays(today, -1) }, [400, "date_too_early", "terms.ends_on"]],
        [{ lines: [] }, [400, "required", "terms.lines"]],
        [{ lines: [{ ...line, quantity: "0" }] }, [400, "too_small", "terms.lines.0.quantity"]],
        [{ lines: [{ ...line, unit: "sọt" }] }, [400, "invalid_choice", "terms.lines.0.unit"]],
        [{ lines: [{ ...line, price: { mechanism: "fixed" } }] }, [400, "required", "terms.lines.0.price.fixed_vnd"]],
        [{ lines: [{ ...line, pack_grams: 500 }] }, [400, "invalid_data", "terms.lines.0.pack_grams"]],
        [
          { lines: [{ ...line, schedule: [step(0, 9, "4"), step(10, 20, "5")] }] },
          [400, "schedule_does_not_sum", "terms.lines.0.schedule"],
        ],
        [
          { lines: [{ ...line, schedule: [step(0, 91, "10")] }] },
          [400, "schedule_out_of_term", "terms.lines.0.schedule.0.from"],
        ],
        [{ lines: [{ ...line, product_id: "prod_khong_co" }] }, [404, "not_found", "terms.lines.0.product_id"]],
      ]
      for (const [changes, expected] of wrong) {
        const answer = await as.officer("/agreements", {
          kind: "minutes",
          seller: { organization_id: table.sellerId },
          buyer: { organization_id: table.enterprise.id },
          terms: { ...termsOf(), ...changes },
        })
        expect([changes, ...refused(answer)]).toEqual([changes, ...expected])
      }
      for (const [parties, expected] of [
        [
          { seller: { name: "Hộ ông A" }, buyer: { organization_id: table.enterprise.id } },
          [400, "party_required", "seller"],
        ],
        [
          { seller: { organization_id: table.sellerId }, buyer: { organization_id: table.sellerId } },
          [400, "same_party", "buyer"],
        ],
        [{ seller: { organization_id: table.sellerId }, buyer: {} }, [400, "required", "buyer.name"]],
      ] as const)
        expect(refused(await as.officer("/agreements", { kind: "minutes", ...parties, terms: termsOf() }))).toEqual(
          expected,
        )
    })

    test("an officer keeps the paper, and speaks for a buyer that is only named, never for one that can sign in", async () => {
      const draft = await enter(client, table, { buyer: { name: "Siêu thị Minh Họa" } })
      const { number: version, hash } = draft.version
      const document_id = await handInScan(client, "alliance", table.officer)
      const paper = { version, hash, signed_on: addDays(today, -40), document_id }
      const future = await as.officer(`/agreements/${draft.id}/paper-signature`, {
        ...paper,
        signed_on: addDays(today, 1),
      })
      expect(refused(future)).toEqual([400, "date_in_future", "signed_on"])
      const held = await as.officer(`/agreements/${draft.id}/paper-signature`, paper)
      expect(held.data).toMatchObject({
        state: "signed",
        signed_on: addDays(today, -40),
        version: { document: { id: document_id } },
      })
      const scan = await api.get(`/cooperative/agreements/${draft.id}/documents/${document_id}`, {
        headers: table.seller,
      })
      expect([scan.status, scan.data]).toEqual([200, "%PDF-1.7"])

      const sold = await as.seller(
        `/agreements/${draft.id}/deliveries`,
        deliveryOf(held.data, { delivered_on: addDays(today, -35) }),
      )
      const [delivery] = (await seen(draft.id)).deliveries
      expect(delivery).toMatchObject({ id: sold.data.deliveries[0].id, awaits_you: true })
      const confirmed = await as.officer(`/deliveries/${sold.data.deliveries[0].id}/answer`, { act: "confirm" })
      expect(confirmed.data.lines).toMatchObject([{ delivered: "1" }])

      const between = await signed(client, table)
      const forOthers = await as.officer(`/agreements/${between.id}/deliveries`, deliveryOf(between))
      expect(refused(forOthers)).toEqual([409, "party_acts_itself"])
    })

    test("an agreement is paused, carried out or ended, and what came after its end is no delivery", async () => {
      const agreement = await signed(client, table)
      await as.officer(`/agreements/${agreement.id}/state`, { act: "pause", reason: "Bão" })
      const paused = await as.seller(`/agreements/${agreement.id}/deliveries`, deliveryOf(agreement))
      expect(refused(paused)).toEqual([409, "agreement_not_running"])
      expect(refused(await as.officer(`/agreements/${agreement.id}/state`, { act: "pause", reason: "Bão" }))).toEqual([
        409,
        "invalid_transition",
      ])
      await as.officer(`/agreements/${agreement.id}/state`, { act: "resume", reason: "Hết bão" })
      const { data } = await as.seller(
        `/agreements/${agreement.id}/deliveries`,
        deliveryOf(agreement, { quantity: "12" }),
      )
      const whole = await as.buyer(`/deliveries/${data.deliveries[0].id}/answer`, { act: "confirm" })
      expect(whole.data).toMatchObject({
        state: "completed",
        progress: { share_bp: 10_000, pace: "fulfilled" },
        lines: [{ share_bp: 12_000, remaining: "0" }],
      })

      const other = await signed(client, table)
      const ended = await as.officer(`/agreements/${other.id}/state`, { act: "end_early", reason: "Bên mua giải thể" })
      expect(ended.data).toMatchObject({ state: "ended_early", ended_on: today, end_reason: "Bên mua giải thể" })
      const { status } = await as.seller(`/agreements/${other.id}/deliveries`, deliveryOf(other))
      expect(status).toBe(200)
      await databaseOf(getContainer())("agreement")
        .where({ id: other.id })
        .update({ ended_on: addDays(today, -1), signed_on: addDays(today, -9) })
      const late = await as.seller(`/agreements/${other.id}/deliveries`, deliveryOf(other))
      expect(refused(late)).toEqual([400, "after_the_end", "delivered_on"])
      expect((await seen(other.id)).history.map(({ action, reason }) => [action, reason])).toContainEqual([
        "agreement.ended_early",
        "Bên mua giải thể",
      ])
    })

    test("a conference shows how far its agreements are carried out, and what has no report is not nought", async () => {
      const conference = await addConference(client, table.officer)
      const one = await signed(client, table, { conference_id: conference.id })
      await signed(client, table, { conference_id: conference.id })
      await enter(client, table, { conference_id: conference.id })
      const { data } = await as.seller(`/agreements/${one.id}/deliveries`, deliveryOf(one, { quantity: "5" }))
      await as.buyer(`/deliveries/${data.deliveries[0].id}/answer`, { act: "confirm" })
      const shown = await api.get(`/alliance/conferences/${conference.id}`, { headers: table.officer })
      expect(shown.data.figures).toMatchObject({
        agreement_count: 3,
        by_state: { draft: 1, signed: 1, in_progress: 1 },
        by_pace: { ahead: 1, not_due: 1 },
        share_bp: 2500,
        share_over: 2,
        value_vnd: 200_000_000,
        committed_value_vnd: 800_000_000,
        started_30_bp: null,
        converted_bp: 0,
      })
      const listed = await api.get("/alliance/conferences", { headers: table.officer })
      expect(listed.data).toMatchObject({ count: 1, items: [{ id: conference.id, figures: shown.data.figures }] })
      const silent = databaseOf(getContainer())("agreement").where({ state: "signed" })
      await silent.update({ signed_on: addDays(today, -60), starts_on: addDays(today, -60) })
      const later = await api.get(`/alliance/conferences/${conference.id}`, { headers: table.officer })
      expect(later.data.figures).toMatchObject({ by_pace: { no_report: 1, ahead: 1 }, share_bp: 5000, share_over: 1 })
    })

    test("a conference takes as many queries with five agreements as with one, and shows a page of them with figures over all", async () => {
      const conference = await addConference(client, table.officer)
      const view = async (query = "") => {
        const seenQueries: string[] = []
        const count = ({ sql }: { sql: string }) => void seenQueries.push(sql)
        const db = databaseOf(getContainer())
        db.on("query", count)
        const { data } = await api.get(`/alliance/conferences/${conference.id}${query}`, { headers: table.officer })
        db.removeListener("query", count)
        return { data, queries: seenQueries.length }
      }
      const enterOne = async () => {
        const one = await signed(client, table, { conference_id: conference.id })
        const { data } = await as.seller(`/agreements/${one.id}/deliveries`, deliveryOf(one, { quantity: "5" }))
        await as.buyer(`/deliveries/${data.deliveries[0].id}/answer`, { act: "confirm" })
      }
      await enterOne()
      const alone = await view()
      for (let more = 0; more < 4; more++) await enterOne()
      const five = await view()
      expect(alone.queries).toBeGreaterThan(5)
      expect(five.queries).toBe(alone.queries)
      expect(five.data).toMatchObject({
        figures: { agreement_count: 5, value_vnd: 1_000_000_000 },
        limit: 50,
        offset: 0,
      })

      const pages = [await view("?limit=2"), await view("?limit=2&offset=2"), await view("?limit=2&offset=4")]
      const ids = pages.flatMap(({ data }) => data.agreements.map(({ id }: { id: string }) => id))
      expect(ids).toEqual(five.data.agreements.map(({ id }: { id: string }) => id))
      expect(pages.map(({ data }) => data.figures)).toEqual([1, 2, 3].map(() => five.data.figures))
      expect(
        refused({ ...(await api.get(`/alliance/conferences/${conference.id}?limit=0`, { headers: table.officer })) }),
      ).toEqual([400, "too_small", "limit"])
    })

    test("an order of the shop by the buyer's own people counts once, a stranger's does not, and a return takes it back", async () => {
      const agreement = await signed(client, table, { terms: honeyTerms(market) })
      const line = { lines: [{ product: market.honey, quantity: 3 }], payment: "cod" } as const
      const byStranger = await buy(client, market, { ...line, email: "mua-ho@lienket.example" })
      await deliverOrder(byStranger)
      expect((await seen(agreement.id)).lines).toMatchObject([{ delivered: "0" }])

      const shopper = await shopAsMember(client, getContainer(), market, table.buyer)
      const group = await buy(client, market, { ...line, headers: shopper })
      await deliverOrder(group)
      const counted = await seen(agreement.id)
      expect(counted).toMatchObject({
        state: "in_progress",
        lines: [{ delivered: "3", value_vnd: 660_000 }],
        deliveries: [{ kind: "delivery", recorded: { quantity: "3", unit: "chai" }, state: "confirmed" }],
      })
      expect(counted.deliveries[0]?.order_number).toMatch(/^LK-/)
      const order = orderOf(group, market.quangLac)
      await api.post(`/cooperative/orders/${order}/take-back`, { reason: "Vỡ nắp" }, { headers: table.seller })
      expect((await seen(agreement.id)).lines).toMatchObject([{ delivered: "0", value_vnd: 0 }])
    })

    test("an officer takes goods back for a buyer that is only named, and the seller confirms", async () => {
      const named = await enter(client, table, { buyer: { name: "Bếp ăn trường học" } })
      const meant = { version: 1, hash: named.version.hash, signed_on: today }
      const document_id = await handInScan(client, "alliance", table.officer)
      await as.officer(`/agreements/${named.id}/paper-signature`, { ...meant, document_id })
      const recorded = await as.seller(`/agreements/${named.id}/deliveries`, deliveryOf(named, { quantity: "2" }))
      const delivery = recorded.data.deliveries[0].id
      const goods = { returned_on: today, quantity: "5", unit: "tạ", reason: "Dập nát" }
      expect(refused(await as.officer(`/deliveries/${delivery}/returns`, goods))).toEqual([409, "state_changed"])
      await as.officer(`/deliveries/${delivery}/answer`, { act: "confirm" })
      const back = await as.officer(`/deliveries/${delivery}/returns`, goods, "tra-1")
      await as.officer(`/deliveries/${delivery}/returns`, goods, "tra-1")
      expect(back.data.lines).toMatchObject([{ delivered: "2" }])
      const returns = (await seen(named.id)).deliveries.filter(({ kind }) => kind === "return")
      expect(returns).toMatchObject([{ state: "awaiting", recorded_side: "buyer", recorded: { quantity: "5" } }])
      const confirmed = await as.seller(`/deliveries/${returns[0]?.id}/answer`, { act: "confirm" })
      expect(confirmed.data.lines).toMatchObject([{ delivered: "1.5" }])
      const tooMuch = await as.officer(`/deliveries/${delivery}/returns`, { ...goods, quantity: "16" })
      expect(refused(tooMuch)).toEqual([400, "more_than_delivered", "quantity"])

      const agreement = await signed(client, table)
      const own = await as.seller(`/agreements/${agreement.id}/deliveries`, deliveryOf(agreement))
      await as.buyer(`/deliveries/${own.data.deliveries[0].id}/answer`, { act: "confirm" })
      const forOther = await as.officer(`/deliveries/${own.data.deliveries[0].id}/returns`, goods)
      expect(refused(forOther)).toEqual([409, "party_acts_itself"])
    })

    test("another person of the same alliance follows an agreement, nobody else's", async () => {
      const agreement = await signed(client, table)
      const colleague = await layTable(client, getContainer(), market)
      const { data: me } = await api.get("/member/me", { headers: colleague.officer })
      const { data: listed } = await api.get("/alliance/officers", { headers: table.officer })
      expect(listed.items.map(({ id }: { id: string }) => id)).toContain(me.id)
      const { data: stranger } = await api.get("/member/me", { headers: table.buyer })
      const viewer = await signInMember(client, getContainer(), table.alliance.id, "viewer")
      const { data: looks } = await api.get("/member/me", { headers: viewer })
      for (const officer_id of [stranger.id, looks.id, "mem_khong_co"])
        expect(refused(await as.officer(`/agreements/${agreement.id}/officer`, { officer_id }))).toEqual([
          404,
          "not_found",
          "officer_id",
        ])
      const chosen = await as.officer(`/agreements/${agreement.id}/officer`, { officer_id: me.id })
      await as.officer(`/agreements/${agreement.id}/officer`, { officer_id: me.id })
      expect(chosen.data.officer_name).toBe(me.name)
      const { officer_name, history } = await seen(agreement.id)
      expect(officer_name).toBe(me.name)
      expect(history.filter(({ action }) => action === "agreement.officer_chosen")).toHaveLength(1)
      const kept = await databaseOf(getContainer())("agreement").where({ id: agreement.id }).first("officer_id")
      expect(kept.officer_id).toBe(me.id)
    })

    test("an officer withdraws an amendment of the alliance's own, also a half signed one, and no party's", async () => {
      const agreement = await signed(client, table)
      const { terms } = agreement.version
      const longer = { ...terms, ends_on: addDays(today, 120) }
      const proposed = await as.officer(`/agreements/${agreement.id}/versions`, {
        based_on: 1,
        terms: longer,
        reason: "Gia hạn",
      })
      const { hash } = proposed.data.proposal
      await as.seller(`/agreements/${agreement.id}/sign`, { version: 2, hash })
      const withdrawal = { version: 2, reason: "Ghi nhầm ngày" }
      const withdrawn = await as.officer(`/agreements/${agreement.id}/decline`, withdrawal)
      await as.officer(`/agreements/${agreement.id}/decline`, withdrawal)
      expect(withdrawn.data).toMatchObject({ proposal: null, version: { number: 1 }, ends_on: terms.ends_on })
      expect(withdrawn.data.history[0]).toMatchObject({
        action: "agreement.proposal_withdrawn",
        reason: "Ghi nhầm ngày",
      })
      expect(refused(await as.buyer(`/agreements/${agreement.id}/sign`, { version: 2, hash }))).toEqual([
        409,
        "version_outdated",
        "version",
      ])
      await as.seller(`/agreements/${agreement.id}/versions`, { based_on: 2, terms: longer, reason: "Gia hạn" })
      const others = await as.officer(`/agreements/${agreement.id}/decline`, { ...withdrawal, version: 3 })
      expect(refused(others)).toEqual([403, "not_allowed"])
      expect(refused(await as.officer(`/agreements/${agreement.id}/decline`, { ...withdrawal, version: 9 }))).toEqual([
        409,
        "version_outdated",
        "version",
      ])
      const draft = await enter(client, table)
      const first = await as.officer(`/agreements/${draft.id}/decline`, { ...withdrawal, version: 1 })
      expect(refused(first)).toEqual([409, "invalid_transition"])
    })

    test("two who answer at once settle it once", async () => {
      const agreement = await signed(client, table)
      const { data } = await as.seller(`/agreements/${agreement.id}/deliveries`, deliveryOf(agreement))
      const id = data.deliveries[0].id
      const answers = await Promise.all([1, 2, 3].map(() => as.buyer(`/deliveries/${id}/answer`, { act: "confirm" })))
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
      expect(await ledger()).toHaveLength(1)
      await signBoth(client, table, await enter(client, table))
    })
  },
})
