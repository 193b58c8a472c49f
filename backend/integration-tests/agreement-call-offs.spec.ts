import type { AgreementDetail, CalledOff, CallOffView, CartView, OrderGroupView } from "@lienket/contracts"
import { addDays, businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { ORGANIZATION_MODULE } from "../src/modules/organization"
import type { OrganizationModuleService } from "../src/modules/organization/service"
import { enter, layTable, shopAsMember, signed, termsOf, type GivenTerms, type Table } from "./support/agreements"
import { createTestProduct, type TestProduct } from "./support/catalog-fixtures"
import { answering, type Api } from "./support/http"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"
import { createTestOrganization, signInCustomer, signInMember } from "./support/people"

const today = businessDate(new Date())

type Headers = Readonly<Record<string, string>>
type GivenLine = GivenTerms["lines"][number]

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let table: Table
    let market: Market
    let rice: TestProduct
    const api: Api = answering(client)
    beforeAll(async () => {
      market = await openTestMarket(client, getContainer())
      rice = await createTestProduct(getContainer(), market.quangLac.seller, {
        handle: "gao-nep",
        title: "Gạo nếp",
        price_vnd: 30_000,
        net_weight_grams: 500,
        unit_vi: "túi",
        stock: 100,
      })
      table = await layTable(client, getContainer(), market)
    })

    /** Thirty kilograms of rice at 45,000 ₫, which the shop sells in bags of 500 g. */
    const riceLine = (changes: Partial<GivenLine> = {}): GivenLine => ({
      title: "Gạo nếp loại 1",
      product_id: rice.id,
      group: "food",
      quantity: "30",
      unit: "kg",
      price: { mechanism: "fixed", fixed_vnd: 45_000 },
      ...changes,
    })
    const agreed = async (...lines: readonly GivenLine[]): Promise<AgreementDetail> =>
      await signed(client, table, { terms: termsOf({ lines: lines.length === 0 ? [riceLine()] : [...lines] }) })
    const lineOf = ({ lines }: AgreementDetail, index = 0): string => lines[index]?.line_id ?? ""

    const wishOf = (
      agreement: AgreementDetail,
      quantity: unknown,
      changes: Readonly<Record<string, unknown>> = {},
    ) => ({
      lines: [{ line_id: lineOf(agreement), variant_id: rice.variant_id, quantity, ...changes }],
    })
    const callOff = async (id: string, body: unknown, headers: Headers = table.buyer, portal = "enterprise") =>
      await api.post(`/${portal}/agreements/${id}/call-offs`, body, { headers })
    /** Fills a basket. @returns it and the headers of the buyer as a customer. */
    const filled = async (
      agreement: AgreementDetail,
      quantity: string,
      cart_id?: string,
      by: Headers = table.buyer,
    ) => {
      const { status, data } = await callOff(agreement.id, { ...wishOf(agreement, quantity), cart_id }, by)
      expect([status, data.code]).toEqual([200, undefined])
      const { cart, customer }: CalledOff = data
      return { cartId: cart.id, shopper: { authorization: `Bearer ${customer.token}` } }
    }
    const shop = (headers: Headers) => ({ headers: { "x-publishable-api-key": market.publishableKey, ...headers } })
    const basket = async (cartId: string, headers: Headers): Promise<CartView> =>
      (await api.get(`/store/baskets/${cartId}`, shop(headers))).data
    const change = async (cart_id: string, headers: Headers, mode: "add" | "set", line: unknown) =>
      await api.post("/store/baskets", { cart_id, mode, lines: [line] }, shop(headers))
    const place = async (cart_id: string, headers: Headers) =>
      await api.post(
        "/store/order-groups",
        {
          cart_id,
          contact: { name: "Nguyễn Thị Thử", phone: "0912345678" },
          address: { province_code: "01", commune_code: "00070", line: "Số 2, phố Minh Họa" },
          deliveries: [{ cooperative: market.quangLac.seller.handle, option_id: market.quangLac.optionId }],
          payment: { default: "cod" },
        },
        shop(headers),
      )
    const ordered = async (agreement: AgreementDetail, quantity: string): Promise<OrderGroupView> => {
      const { cartId, shopper } = await filled(agreement, quantity)
      const { status, data } = await place(cartId, shopper)
      expect(status, JSON.stringify(data)).toBe(200)
      return data
    }
    const seen = async (id: string): Promise<AgreementDetail> =>
      (await api.get(`/enterprise/agreements/${id}`, { headers: table.buyer })).data
    const seenByOfficer = async (id: string): Promise<AgreementDetail> =>
      (await api.get(`/alliance/agreements/${id}`, { headers: table.officer })).data
    const offered = async (id: string): Promise<CallOffView> =>
      (await api.get(`/enterprise/agreements/${id}/call-offs`, { headers: table.buyer })).data
    const doTo = async (group: OrderGroupView, ...actions: string[]) =>
      await act(client, market.quangLac.manager, orderOf(group, market.quangLac), ...actions)
    const refused = ({ status, data }: { status: number; data: { code?: string; field?: string } }) => [
      status,
      data.code,
      ...(data.field === undefined ? [] : [data.field]),
    ]

    test("goods are called off in whole pieces at exactly the agreed price, and the order says of which agreement", async () => {
      const agreement = await agreed()
      expect((await offered(agreement.id)).lines).toMatchObject([
        {
          committed: "30",
          called_off: "0",
          delivered: "0",
          remaining: "30",
          most: "30",
          agreed_price_vnd: 45_000,
          price_basis: "fixed",
          packs: [{ variant_id: rice.variant_id, unit: "túi", agreed_price_vnd: 22_500, shop_price_vnd: 30_000 }],
          obstacle: null,
        },
      ])
      const { cartId, shopper } = await filled(agreement, "10")
      const cart = await basket(cartId, shopper)
      expect(cart).toMatchObject({
        item_count: 20,
        subtotal_vnd: 450_000,
        parts: [
          { lines: [{ unit_price_vnd: 22_500, quantity: 20, call_off: { code: agreement.code }, problem: null }] },
        ],
      })
      const { data: group } = await place(cartId, shopper)
      expect(group).toMatchObject({
        subtotal_vnd: 450_000,
        parts: [{ lines: [{ unit_price_vnd: 22_500, quantity: 20 }] }],
      })
      const order = await api.get(`/cooperative/orders/${orderOf(group, market.quangLac)}`, { headers: table.seller })
      expect(order.data.lines).toMatchObject([
        { call_off: { agreement_id: agreement.id, code: agreement.code, line_id: lineOf(agreement) } },
      ])
      const item = await databaseOf(getContainer())("order_line_item")
        .where({ variant_id: rice.variant_id })
        .first("unit_price", "is_custom_price")
      expect([Number(item.unit_price), item.is_custom_price]).toEqual([22_500, true])
      const counted = await seen(agreement.id)
      expect(counted.called_off).toEqual([{ line_id: lineOf(agreement), quantity: "10", open_quantity: "10" }])
      expect(counted.history[0]?.action).toBe("agreement.called_off")
      expect((await offered(agreement.id)).lines).toMatchObject([{ called_off: "10", delivered: "0", remaining: "20" }])
    })

    test("an order counts once and under the very line it was called off from, however the lines lie", async () => {
      const agreement = await agreed(
        riceLine({ title: "Gạo nếp vụ sớm", price: { mechanism: "fixed", fixed_vnd: 50_000 } }),
        riceLine({ title: "Gạo nếp vụ muộn" }),
      )
      const second = wishOf(agreement, "4", { line_id: lineOf(agreement, 1) })
      const { data } = await callOff(agreement.id, second)
      const { data: group } = await place(data.cart.id, { authorization: `Bearer ${data.customer.token}` })
      await doTo(group, "confirm", "pack", "ship", "deliver")
      const delivered = await seen(agreement.id)
      expect(delivered.lines).toMatchObject([
        { delivered: "0", value_vnd: 0 },
        { delivered: "4", value_vnd: 180_000 },
      ])
      expect(delivered.called_off).toEqual([{ line_id: lineOf(agreement, 1), quantity: "4", open_quantity: "0" }])
      expect((await offered(agreement.id)).lines).toMatchObject([{ remaining: "30" }, { remaining: "26" }])
      await doTo(group, "take-back")
      const back = await seen(agreement.id)
      expect(back.lines).toMatchObject([{ delivered: "0" }, { delivered: "0", value_vnd: 0 }])
      expect(back.called_off).toEqual([])
      expect((await offered(agreement.id)).lines).toMatchObject([{ remaining: "30" }, { remaining: "30" }])
    })

    test("what was called off still counts when the agreement is paused before it is delivered", async () => {
      const agreement = await agreed()
      const group = await ordered(agreement, "5")
      const pause = { act: "pause", reason: "Bão" }
      await api.post(`/alliance/agreements/${agreement.id}/state`, pause, { headers: table.officer })
      await doTo(group, "confirm", "pack", "ship", "deliver")
      expect((await seen(agreement.id)).lines).toMatchObject([{ delivered: "5", value_vnd: 225_000 }])
    })

    test("an order that comes to nothing frees what it called off", async () => {
      const agreement = await agreed()
      const group = await ordered(agreement, "30")
      const none = await callOff(agreement.id, wishOf(agreement, "0.5"))
      expect(refused(none)).toEqual([409, "above_agreed_quantity", "lines.0.quantity"])
      expect((await offered(agreement.id)).lines).toMatchObject([
        { remaining: "0", obstacle: { code: "nothing_left_to_call_off" } },
      ])
      await doTo(group, "refuse")
      expect((await seen(agreement.id)).called_off).toEqual([])
      expect((await offered(agreement.id)).lines).toMatchObject([{ remaining: "30", obstacle: null }])
      await ordered(agreement, "30")
    })

    test("more than the rest is called off as far as the agreement tolerates, and no further", async () => {
      const agreement = await agreed(riceLine({ tolerance_percent: 10 }))
      expect((await offered(agreement.id)).lines).toMatchObject([{ remaining: "30", most: "33" }])
      const above = await callOff(agreement.id, wishOf(agreement, "33.5"))
      expect(refused(above)).toEqual([409, "above_agreed_quantity", "lines.0.quantity"])
      expect(above.data.message).toContain("33 kg")
      const { cartId, shopper } = await filled(agreement, "33")
      const line = { variant_id: rice.variant_id, agreement_line_id: lineOf(agreement), quantity: 67 }
      expect(refused(await change(cartId, shopper, "set", line))).toEqual([
        409,
        "above_agreed_quantity",
        "lines.0.quantity",
      ])
      expect((await change(cartId, shopper, "set", { ...line, quantity: 60 })).status).toBe(200)
      expect((await place(cartId, shopper)).data.subtotal_vnd).toBe(60 * 22_500)
      expect((await offered(agreement.id)).lines).toMatchObject([{ called_off: "30", remaining: "0", most: "3" }])
    })

    test("nobody has the price without the agreement", async () => {
      const agreement = await agreed()
      const { cartId, shopper } = await filled(agreement, "2")
      const stranger = await signInCustomer(client, market.publishableKey)
      for (const headers of [{}, stranger]) {
        expect((await place(cartId, headers)).data.code).toBe("cart_not_found")
        expect((await api.get(`/store/baskets/${cartId}`, shop(headers))).data.code).toBe("cart_not_found")
      }
      // Even where the cart becomes another's, by whatever way.
      const db = databaseOf(getContainer())
      const { id } = await db("customer").where({ email: "khach@lienket.example" }).first("id")
      await db("cart").where({ id: cartId }).update({ customer_id: id })
      expect((await basket(cartId, stranger)).parts[0]?.lines[0]?.problem?.code).toBe("agreed_price_not_yours")
      expect(refused(await place(cartId, stranger))).toEqual([403, "agreed_price_not_yours", "lines.0"])
      await db("cart").where({ id: cartId }).update({ customer_id: null })
      expect(refused(await place(cartId, {}))).toEqual([403, "agreed_price_not_yours", "lines.0"])
      // Nor who has left the buyer.
      await db("membership").where({ organization_id: table.enterprise.id }).update({ ended_at: new Date() })
      expect(refused(await place(cartId, shopper))).toEqual([403, "agreed_price_not_yours", "lines.0"])
      expect((await seenByOfficer(agreement.id)).called_off).toEqual([])
    })

    test("the same goods at the shop's price are another line of the basket, and neither changes the other", async () => {
      const agreement = await agreed()
      const ordinary = { variant_id: rice.variant_id, quantity: 1 }
      const guest = await api.post("/store/baskets", { mode: "add", lines: [ordinary] }, shop({}))
      const { cartId, shopper } = await filled(agreement, "1", guest.data.id)
      expect(cartId).toBe(guest.data.id)
      const prices = async () =>
        (await basket(cartId, shopper)).parts[0]?.lines.map((line) => [line.quantity, line.unit_price_vnd])
      expect(await prices()).toEqual([
        [1, 30_000],
        [2, 22_500],
      ])
      await change(cartId, shopper, "add", { ...ordinary, quantity: 4 })
      expect(await prices()).toEqual([
        [5, 30_000],
        [2, 22_500],
      ])
      await filled(agreement, "3", cartId)
      await change(cartId, shopper, "set", { ...ordinary, quantity: 1 })
      expect(await prices()).toEqual([
        [1, 30_000],
        [6, 22_500],
      ])
      const unknown = { ...ordinary, agreement_line_id: "agl_khong_co" }
      expect(refused(await change(cartId, shopper, "add", unknown))).toEqual([
        404,
        "not_found",
        "lines.0.agreement_line_id",
      ])
      const { data: group } = await place(cartId, shopper)
      expect(group.subtotal_vnd).toBe(30_000 + 6 * 22_500)
      // Delivered, the ordinary bag counts as every order of the buyer's people does, the others where they belong.
      expect((await seen(agreement.id)).called_off).toMatchObject([{ quantity: "3" }])
    })

    test("a stock client that writes the agreement into a cart of its own pays the shop's price", async () => {
      const agreement = await agreed()
      const shopper = await shopAsMember(client, getContainer(), market, table.buyer)
      const made = await api.post("/store/carts", { currency_code: "vnd" }, shop(shopper))
      const cartId = made.data.cart.id
      const metadata = { agreement_line_id: lineOf(agreement), unit_price: 1 }
      const item = { variant_id: rice.variant_id, quantity: 2, metadata }
      expect((await api.post(`/store/carts/${cartId}/line-items`, item, shop(shopper))).status).toBe(200)
      expect((await place(cartId, shopper)).data.subtotal_vnd).toBe(60_000)
      expect((await seen(agreement.id)).called_off).toEqual([])
    })

    test("a stock client that changes a basket with a call-off gets no more at the price than is left", async () => {
      const agreement = await agreed()
      const { cartId, shopper } = await filled(agreement, "30")
      const cart = await api.get(`/store/carts/${cartId}`, shop(shopper))
      const [line] = cart.data.cart.items
      const more = await api.post(`/store/carts/${cartId}/line-items/${line.id}`, { quantity: 61 }, shop(shopper))
      expect(more.status).toBe(200)
      expect(refused(await place(cartId, shopper))).toEqual([409, "above_agreed_quantity", "lines.0"])
      await api.post(`/store/carts/${cartId}/line-items/${line.id}`, { quantity: 58 }, shop(shopper))
      expect((await place(cartId, shopper)).data.subtotal_vnd).toBe(58 * 22_500)
    })

    test("an amendment between basket and order keeps the old price from being paid", async () => {
      const agreement = await agreed()
      const { cartId, shopper } = await filled(agreement, "2")
      const amend = async (fixed_vnd: number, based_on: number) => {
        const terms = termsOf({
          lines: [{ ...riceLine({ price: { mechanism: "fixed", fixed_vnd } }), id: lineOf(agreement) }],
        })
        const proposal = { based_on, terms, reason: "Giá gạo lên" }
        const proposed = await api.post(`/cooperative/agreements/${agreement.id}/versions`, proposal, {
          headers: table.seller,
        })
        expect(proposed.status).toBe(200)
        const { number: version, hash } = proposed.data.proposal
        await api.post(`/enterprise/agreements/${agreement.id}/sign`, { version, hash }, { headers: table.buyer })
      }
      await amend(48_000, 1)
      expect((await basket(cartId, shopper)).parts[0]?.lines[0]?.problem?.code).toBe("agreed_price_changed")
      expect(refused(await place(cartId, shopper))).toEqual([409, "agreed_price_changed", "lines.0"])
      await filled(agreement, "2", cartId)
      expect((await basket(cartId, shopper)).subtotal_vnd).toBe(4 * 24_000)
      await amend(48_000, 2)
      expect((await place(cartId, shopper)).data.subtotal_vnd).toBe(4 * 24_000)
    })

    test("nothing is called off under an agreement that does not run, nor ordered when it was paused meanwhile", async () => {
      const agreement = await agreed()
      const { cartId, shopper } = await filled(agreement, "2")
      const decide = async (wish: string) =>
        await api.post(
          `/alliance/agreements/${agreement.id}/state`,
          { act: wish, reason: "Bão" },
          { headers: table.officer },
        )
      await decide("pause")
      expect((await offered(agreement.id)).lines).toMatchObject([{ obstacle: { code: "agreement_not_running" } }])
      expect(refused(await callOff(agreement.id, wishOf(agreement, "1")))).toEqual([
        409,
        "agreement_not_running",
        "lines.0.line_id",
      ])
      expect(refused(await place(cartId, shopper))).toEqual([409, "agreement_not_running", "lines.0"])
      await decide("resume")
      expect((await place(cartId, shopper)).status).toBe(200)
      await decide("end_early")
      expect((await callOff(agreement.id, wishOf(agreement, "1"))).data.code).toBe("agreement_not_running")
      const draft = await enter(client, table, { terms: termsOf({ lines: [riceLine()] }) })
      expect((await callOff(draft.id, wishOf(draft, "1"))).data.code).toBe("agreement_not_running")
      const over = await agreed()
      await databaseOf(getContainer())("agreement")
        .where({ id: over.id })
        .update({ ends_on: addDays(today, -1) })
      expect((await callOff(over.id, wishOf(over, "1"))).data.code).toBe("agreement_not_running")
    })

    test("of two who call off the same rest at once one is refused, and together they have no more than is left", async () => {
      const agreement = await agreed(riceLine({ quantity: "10" }))
      const colleague = await signInMember(client, getContainer(), table.enterprise.id, "staff")
      const baskets = [
        await filled(agreement, "6"),
        await filled(agreement, "6", undefined, colleague),
        await filled(agreement, "6"),
      ]
      const answers = await Promise.all(baskets.map(({ cartId, shopper }) => place(cartId, shopper)))
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
      const refusals = answers.filter(({ status }) => status === 409)
      expect(refusals.map(({ data }) => data.code)).toEqual(["above_agreed_quantity", "above_agreed_quantity"])
      expect((await seen(agreement.id)).called_off).toMatchObject([{ quantity: "6" }])
      const level = databaseOf(getContainer())("inventory_level").where({ inventory_item_id: rice.inventory_item_id })
      expect(Number((await level.first("reserved_quantity")).reserved_quantity)).toBe(12)
      const again = baskets[answers.findIndex(({ status }) => status === 200)]
      const same = await place(again?.cartId ?? "", again?.shopper ?? {})
      expect([same.status, (await seen(agreement.id)).called_off]).toMatchObject([200, [{ quantity: "6" }]])
    })

    test("bad input is refused with its field, and nothing is written", async () => {
      const agreement = await agreed()
      const other = await agreed()
      const cases: readonly [body: unknown, status: number, code: string, field: string][] = [
        [{ lines: [] }, 400, "required", "lines"],
        [{}, 400, "invalid_type", "lines"],
        [wishOf(agreement, "-1"), 400, "too_small", "lines.0.quantity"],
        [wishOf(agreement, "0"), 400, "too_small", "lines.0.quantity"],
        [wishOf(agreement, "mười"), 400, "invalid_data", "lines.0.quantity"],
        [wishOf(agreement, 1), 400, "required", "lines.0.quantity"],
        [wishOf(agreement, "0.3"), 400, "pieces_do_not_fit", "lines.0.quantity"],
        [wishOf(agreement, "30.5"), 409, "above_agreed_quantity", "lines.0.quantity"],
        [wishOf(other, "1"), 404, "not_found", "lines.0.line_id"],
        [wishOf(agreement, "1", { variant_id: market.honey.variant_id }), 404, "not_found", "lines.0.variant_id"],
        [wishOf(agreement, "1", { price_vnd: 1 }), 400, "unknown_field", "lines.0.price_vnd"],
        [
          { lines: [...wishOf(agreement, "1").lines, ...wishOf(agreement, "2").lines] },
          400,
          "duplicate",
          "lines.1.line_id",
        ],
      ]
      for (const [body, ...expected] of cases)
        expect(refused(await callOff(agreement.id, body)), JSON.stringify(body)).toEqual(expected)
      const carts = await databaseOf(getContainer())("cart").count({ count: "*" }).first()
      expect(Number(carts?.count)).toBe(0)
      const scarce = await agreed(riceLine({ quantity: "500" }))
      expect(refused(await callOff(scarce.id, wishOf(scarce, "100")))).toEqual([
        409,
        "insufficient_stock",
        "lines.0.quantity",
      ])
    })

    test("only the buyer calls off: the seller may look, everybody else knows of nothing", async () => {
      const agreement = await agreed()
      const wish = wishOf(agreement, "1")
      expect(refused(await callOff(agreement.id, wish, table.seller, "cooperative"))).toEqual([403, "not_allowed"])
      const organization = await createTestOrganization(getContainer(), {
        handle: "cong-ty-khac",
        name: "Công ty khác",
        kind: "enterprise",
      })
      const stranger = await signInMember(client, getContainer(), organization.id, "manager")
      expect(refused(await callOff(agreement.id, wish, stranger))).toEqual([404, "not_found"])
      const look = await api.get(`/enterprise/agreements/${agreement.id}/call-offs`, { headers: stranger })
      expect(refused(look)).toEqual([404, "not_found"])
      expect((await seen(agreement.id)).called_off).toEqual([])
    })

    test("a cooperative that is the buyer calls off in its own portal", async () => {
      const draft = await api.post(
        "/alliance/agreements",
        {
          kind: "minutes",
          seller: { organization_id: table.sellerId },
          buyer: { organization_id: market.binhGia.seller.id },
          terms: termsOf({ lines: [riceLine()] }),
        },
        { headers: table.officer },
      )
      const { id, proposal } = draft.data
      const meant = { version: proposal.number, hash: proposal.hash }
      for (const headers of [table.seller, market.binhGia.manager])
        await api.post(`/cooperative/agreements/${id}/sign`, meant, { headers })
      const { status, data } = await callOff(id, wishOf(draft.data, "1"), market.binhGia.manager, "cooperative")
      expect(status).toBe(200)
      const placed = await place(data.cart.id, { authorization: `Bearer ${data.customer.token}` })
      expect(placed.data.subtotal_vnd).toBe(45_000)
      // The seller of the goods is told who of them they are for; the buyer's own orders know nothing of it.
      const own = await api.get("/cooperative/orders", { headers: market.binhGia.manager })
      expect(own.data.count).toBe(0)
    })

    test("lines say why they cannot be called off", async () => {
      const tonne = { quantity: "1", unit: "tấn" }
      const agreement = await agreed(
        riceLine({ product_id: null }),
        riceLine({ price: { mechanism: "market", reference_vnd: 45_000 } }),
        riceLine({ price: { mechanism: "formula", formula: "Giá chợ trừ 5 %" } }),
        riceLine({ price: { mechanism: "floor_market", floor_vnd: 40_000 } }),
        riceLine({ unit: "l" }),
        riceLine({ price: { mechanism: "fixed", fixed_vnd: 45_001 } }),
        riceLine({ price: { mechanism: "fixed", fixed_vnd: 45_000, includes_vat: false } }),
        riceLine({ ...tonne, price: { mechanism: "fixed", fixed_vnd: 45_000_000 } }),
      )
      const codes = async () => (await offered(agreement.id)).lines.map(({ obstacle }) => obstacle?.code ?? null)
      expect(await codes()).toEqual([
        "line_without_product",
        "line_without_price",
        "line_without_price",
        null,
        "unit_cannot_convert",
        "piece_price_not_whole",
        "piece_vat_unknown",
        null,
      ])
      const [, , , floor, , , , heavy] = (await offered(agreement.id)).lines
      expect(floor).toMatchObject({
        agreed_price_vnd: 40_000,
        price_basis: "floor",
        packs: [{ agreed_price_vnd: 20_000 }],
      })
      expect(heavy?.packs[0]?.agreed_price_vnd).toBe(22_500)
      const blocked = await callOff(agreement.id, wishOf(agreement, "1"))
      expect(refused(blocked)).toEqual([409, "line_without_product", "lines.0.line_id"])
      const organizations = getContainer().resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
      await organizations.setState(databaseOf(getContainer()), table.sellerId, "suspended", new Date())
      expect((await codes())[3]).toBe("seller_suspended")
    })

    test("what should have come by today is offered, in whole bags", async () => {
      const agreement = await agreed(riceLine({ schedule: [{ from: today, until: today, quantity: "30" }] }))
      expect((await offered(agreement.id)).lines).toMatchObject([{ due: "30" }])
      await ordered(agreement, "12.5")
      expect((await offered(agreement.id)).lines).toMatchObject([{ due: "17.5", called_off: "12.5" }])
    })

    test("calling off again as a customer who is known, and an ordinary order, still count as they did", async () => {
      const agreement = await agreed()
      const shopper = await shopAsMember(client, getContainer(), market, table.buyer)
      const { cartId } = await filled(agreement, "1")
      expect((await place(cartId, shopper)).status).toBe(200)
      const lines = [{ product: rice, quantity: 4 }]
      const group = await buy(client, market, { lines, payment: "cod", headers: shopper })
      await doTo(group, "confirm", "pack", "ship", "deliver")
      expect((await seen(agreement.id)).lines).toMatchObject([{ delivered: "2", value_vnd: 120_000 }])
    })
  },
})
