import type {
  CartView,
  DraftFacts,
  listDrafts,
  ListingDetail,
  listListings,
  ProductDetail,
  RouteResponse,
  saveDraft,
} from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance, AxiosResponse } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { AUDIT_MODULE } from "../src/modules/audit"
import type { AuditModuleService } from "../src/modules/audit/service"
import { ORGANIZATION_MODULE } from "../src/modules/organization"
import type { OrganizationModuleService } from "../src/modules/organization/service"
import { fillBasket, type Headers } from "./support/basket"
import { eventually } from "./support/eventually"
import { jelly, publish } from "./support/listings"
import { buy, openTestMarket, orderOf, type Market } from "./support/market"

interface Refused {
  readonly code: string
  readonly field?: string
  readonly message: string
}

const newDraftId = (letter: string) => `ldraft_${letter.repeat(26)}`

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let market: Market
    let manager: Headers
    // The runner snapshots the database after this and gives every test its own copy.
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
      manager = market.quangLac.manager
    })

    const ask = <T>(
      method: "get" | "post" | "put" | "delete",
      url: string,
      data?: unknown,
      headers: Headers = manager,
    ): Promise<AxiosResponse<T & Refused>> => api.request({ method, url, data, headers, validateStatus: () => true })

    const inShop = (handle: string) => ask<ProductDetail>("get", `/catalog/products/${handle}`, undefined, {})
    const found = async (q: string) =>
      (await ask<{ count: number }>("get", `/catalog/products?q=${encodeURIComponent(q)}`, undefined, {})).data.count
    const listed = (tab: string) =>
      ask<RouteResponse<typeof listListings>>("get", `/cooperative/products?tab=${tab}`).then(({ data }) => data)
    const productCount = () =>
      databaseOf(getContainer())("product")
        .count<{ count: string }[]>()
        .then(([row]) => Number(row?.count))

    test("a product published from a phone is in the shop, in search and in stock at once", async () => {
      const product = await publish(api, manager, {
        ...jelly,
        pictures: [],
        variants: [
          { unit: "hộp", content: "200 g", price_vnd: "60k", stock: "1.200" },
          { unit: "hộp", content: "1 kg", price_vnd: "250.000 ₫", stock: 3 },
        ],
        season_months: [7, 8],
        story_vi: "Cây thạch đen trồng ở Tràng Định.",
        delivery_province_codes: ["20", "01"],
      })
      expect(product).toMatchObject({
        handle: "thach-den-trang-dinh",
        state: "on_sale",
        is_shown: true,
        stock_level: "low",
        has_open_draft: false,
        variants: [
          { unit: "hộp 200 g", price_vnd: 60_000, stocked: 1_200, reserved: 0 },
          { unit: "hộp 1 kg", price_vnd: 250_000, stocked: 3, reserved: 0 },
        ],
      })
      expect(product.missing.map(({ item }) => item)).toEqual(["pictures", "usage", "declaration"])
      expect((await inShop(product.handle)).data).toMatchObject({
        title: "Thạch đen Tràng Định",
        price: 60_000,
        unit: "hộp 200 g",
        available_quantity: 1_203,
        variants: [{ net_weight_grams: 200, available_quantity: 1_200 }, { price: 250_000 }],
        season: "tháng 7 đến tháng 8",
        price_is_illustrative: false,
        label: { ingredients: "Bột thạch đen 100%" },
      })
      expect(await found("thach den")).toBe(1)
      expect((await listed("low")).items.map(({ id }) => id)).toEqual([product.id])
      const again = await publish(api, manager)
      expect(again.handle).toBe("thach-den-trang-dinh-2")
      const cart = await fillBasket(api, market, [
        { product: { variant_id: again.variants[0]?.id ?? "", inventory_item_id: "" }, quantity: 2 },
      ])
      expect(cart).not.toBe("")
    })

    test("what a listing may not say is refused in either language, by its field, and nothing is written", async () => {
      const before = await productCount()
      const [variant] = jelly.variants
      const one = (change: object) => ({ variants: [{ ...variant, ...change }] })
      const cases: readonly (readonly [object, string, string])[] = [
        [{ title_vi: "  " }, "required", "title_vi"],
        [{ title_vi: "<script>alert(1)</script>" }, "invalid_characters", "title_vi"],
        [{ title_vi: "Thạch 🍇" }, "invalid_characters", "title_vi"],
        [{ title_vi: "x".repeat(10_000) }, "too_long", "title_vi"],
        [{ group: "rong-bien" }, "invalid_choice", "group"],
        [{ group: "tourism" }, "invalid_choice", "product_class"],
        [{ variants: [] }, "required", "variants"],
        [one({ price_vnd: 0 }), "too_small", "variants.0.price_vnd"],
        [one({ price_vnd: -1 }), "too_small", "variants.0.price_vnd"],
        [one({ price_vnd: 1_500.5 }), "not_a_whole_number", "variants.0.price_vnd"],
        [one({ price_vnd: 1_000_000_001 }), "too_large", "variants.0.price_vnd"],
        [one({ price_vnd: "45" }), "too_small", "variants.0.price_vnd"],
        [one({ price_vnd: "45.5" }), "ambiguous_amount", "variants.0.price_vnd"],
        [one({ price_vnd: "rẻ lắm" }), "invalid_amount", "variants.0.price_vnd"],
        [one({ price_vnd: undefined }), "required", "variants.0.price_vnd"],
        [one({ stock: -1 }), "too_small", "variants.0.stock"],
        [one({ stock: 1.5 }), "not_a_whole_number", "variants.0.stock"],
        [one({ stock: undefined }), "required", "variants.0.stock"],
        [one({ unit: "cái gì" }), "invalid_choice", "variants.0.unit"],
        [{ variants: [variant, { ...variant, content: "200  G" }] }, "duplicate", "variants.1.content"],
        [{ shelf_life_amount: 0 }, "too_small", "shelf_life_amount"],
        [{ shelf_life_amount: undefined, shelf_life_unit: undefined }, "required", "shelf_life_amount"],
        [{ storage: undefined }, "required", "storage"],
        [{ storage: "tủ" }, "invalid_choice", "storage"],
        [{ season_months: [13] }, "invalid_choice", "season_months.0"],
        [{ preorder_ships_on: "2026-02-30" }, "invalid_date", "preorder_ships_on"],
        [{ preorder_ships_on: "2020-01-01" }, "invalid_date", "preorder_ships_on"],
        [{ delivery_province_codes: ["20", "20"] }, "duplicate", "delivery_province_codes"],
        [{ delivery_province_codes: ["77"] }, "invalid_choice", "delivery_province_codes.0"],
        [{ pictures: ["khong-phai-cua-minh"] }, "invalid_choice", "pictures.0"],
        [{ story_vi: "Uống vào chữa bệnh dạ dày" }, "cure_claim", "story_vi"],
        [{ product_class: "spirits", group: "drink" }, "required", "label.warnings"],
        [{ label: { ethanol_percent: "140" } }, "too_large", "label.ethanol_percent"],
        [{ nguoi_ban: "khac" }, "unknown_field", "nguoi_ban"],
      ]
      for (const [change, code, field] of cases) {
        const [vi, en] = await Promise.all(
          ["vi", "en"].map((language) =>
            ask("post", "/cooperative/products", { ...jelly, ...change }, { ...manager, "accept-language": language }),
          ),
        )
        const answer = [vi?.status, vi?.data.code, vi?.data.field, en?.data.code]
        expect([change, ...answer]).toEqual([change, 400, code, field, code])
        expect(vi?.data.message).not.toBe(en?.data.message)
      }
      expect(await productCount()).toBe(before)
    })

    test("published twice with one key, or twice at once, it is one product", async () => {
      const headers = { ...manager, "idempotency-key": "dang-mot-lan" }
      const before = await productCount()
      const answers = await Promise.all(Array.from({ length: 3 }, () => publish(api, headers)))
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
      const other = await ask("post", "/cooperative/products", { ...jelly, title_vi: "Khác" }, headers)
      expect([other.status, other.data.code]).toEqual([409, "idempotency_conflict"])

      const id = newDraftId("a")
      const content = { ...jelly, variants: [{ unit: "hộp", content: "200 g", price_vnd: "60k", stock: "5" }] }
      await ask("put", `/cooperative/product-drafts/${id}`, {
        content: { ...content, shelf_life_amount: "18", title_vi: "Thạch hai lần" },
      })
      const published = await Promise.all(
        Array.from({ length: 3 }, () => ask<ListingDetail>("post", `/cooperative/product-drafts/${id}/publish`, {})),
      )
      expect(new Set(published.map(({ status, data }) => `${status} ${data.id}`)).size).toBe(1)
      expect(published[0]?.status).toBe(200)
      expect(await productCount()).toBe(before + 2)
    })

    test("a draft is kept as it was typed, the last save wins and is told, and publishing says what is wrong", async () => {
      const id = newDraftId("b")
      const save = (content: object, version: number, headers = manager) =>
        ask<RouteResponse<typeof saveDraft>>("put", `/cooperative/product-drafts/${id}`, { content, version }, headers)
      const typed = { title_vi: "Mật o", variants: [{ price_vnd: "45.5" }] }
      expect((await save(typed, 0)).data).toMatchObject({ version: 1, overtook: null, checklist: [] })
      expect((await save({ ...typed, product_class: "dry" }, 1)).data.checklist.length).toBeGreaterThan(0)
      const late = await save({ ...typed, group: "food", product_class: "dry" }, 1)
      expect(late.data).toMatchObject({ version: 3, overtook: { by: "manager (thử)" } })
      const kept = await ask<DraftFacts>("get", `/cooperative/product-drafts/${id}`)
      expect(kept.data.content).toEqual({ ...typed, group: "food", product_class: "dry" })
      const drafts = await ask<RouteResponse<typeof listDrafts>>("get", "/cooperative/product-drafts?q=mat")
      expect(drafts.data).toMatchObject({ count: 1, items: [{ id, title: "Mật o" }] })
      const refused = await ask("post", `/cooperative/product-drafts/${id}/publish`, {})
      expect([refused.status, refused.data.code, refused.data.field]).toEqual([400, "required", "variants.0.unit"])
      for (const [content, code] of [
        [{ title_vi: "\0" }, "invalid_characters"],
        [{ story_vi: "x".repeat(5_001) }, "too_long"],
        [{ la: "x" }, "unknown_field"],
      ] as const) {
        expect([content, (await save(content, 3)).data.code]).toEqual([content, code])
      }
      expect((await ask("delete", `/cooperative/product-drafts/${id}`, {})).status).toBe(200)
      expect((await ask("get", `/cooperative/product-drafts/${id}`)).status).toBe(404)
    })

    test("a price is changed with its history, and past orders keep theirs", async () => {
      const { data: before } = await ask<ListingDetail>("get", `/cooperative/products/${market.honey.id}`)
      const group = await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "cod" })
      const changed = await ask<ListingDetail>("post", `/cooperative/products/${market.honey.id}/price`, {
        price_vnd: "230 nghìn",
      })
      expect(changed.data.history[0]).toMatchObject({
        action: "product.price_changed",
        actor: "manager (thử)",
        from: 220_000,
        to: 230_000,
        unit: "chai",
      })
      await ask("post", `/cooperative/products/${market.honey.id}/price`, { price_vnd: 230_000 })
      const { data: after } = await ask<ListingDetail>("get", `/cooperative/products/${market.honey.id}`)
      expect(after.history).toHaveLength(before.history.length + 1)
      expect((await inShop("mat-ong")).data.price).toBe(230_000)
      const order = await ask<{ subtotal_vnd: number }>("get", `/cooperative/orders/${orderOf(group, market.quangLac)}`)
      expect(order.data.subtotal_vnd).toBe(220_000)
      const audit = getContainer().resolve<AuditModuleService>(AUDIT_MODULE)
      expect(await audit.firstBroken(databaseOf(getContainer()), market.quangLac.seller.id)).toBeNull()
    })

    test("changes of a product wait in its draft and come out as one: text, a new size, one size less", async () => {
      const product = await publish(api, manager, {
        ...jelly,
        variants: [
          { unit: "hộp", content: "200 g", price_vnd: 60_000, stock: 20 },
          { unit: "hộp", content: "500 g", price_vnd: 130_000, stock: 20 },
        ],
      })
      const [small, large] = product.variants
      const content = {
        ...product.content,
        title_vi: "Thạch đen nguyên chất",
        variants: [
          { id: small?.id, unit: "hộp", content: "250 g", price_vnd: "65.000" },
          { unit: "hộp", content: "1 kg", price_vnd: "240k", stock: "7" },
        ],
      }
      await ask("put", `/cooperative/product-drafts/${product.draft_id}`, { content, product_id: product.id })
      const waiting = await ask<ListingDetail>("get", `/cooperative/products/${product.id}`)
      expect(waiting.data).toMatchObject({ title: product.title, has_open_draft: true, open_draft: { content } })
      const published = await ask<ListingDetail>("post", `/cooperative/product-drafts/${product.draft_id}/publish`, {})
      expect(published.data).toMatchObject({
        id: product.id,
        handle: product.handle,
        title: "Thạch đen nguyên chất",
        open_draft: null,
        variants: [
          { id: small?.id, unit: "hộp 250 g", price_vnd: 65_000, stocked: 20 },
          { unit: "hộp 1 kg", price_vnd: 240_000, stocked: 7 },
        ],
      })
      expect(published.data.history.map(({ action }) => action)).toEqual([
        "product.edited",
        "product.price_changed",
        "product.published",
      ])
      const gone = await ask<{ code: string }>(
        "post",
        "/store/baskets",
        { mode: "add", lines: [{ variant_id: large?.id, quantity: 1 }] },
        { "x-publishable-api-key": market.publishableKey },
      )
      expect(gone.data.code).toBe("product_not_found")

      const back = await ask<ListingDetail>("put", `/cooperative/products/${product.id}`, {
        ...jelly,
        variants: [{ id: small?.id, unit: "hộp", content: "200 g", price_vnd: 65_000 }],
      })
      expect(back.data.variants).toMatchObject([{ id: small?.id, unit: "hộp 200 g", stocked: 20 }])
      const foreign = await ask("put", `/cooperative/products/${product.id}`, {
        ...jelly,
        variants: [{ id: market.tea.variant_id, unit: "hộp", price_vnd: 65_000 }],
      })
      expect([foreign.status, foreign.data.field]).toEqual([400, "variants.0.id"])
    })

    test("an archived product is gone from shop, search and carts at once; restored it is back", async () => {
      const act = (action: string) =>
        ask<ListingDetail>("post", `/cooperative/products/${market.honey.id}/${action}`, {})
      await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "cod" })
      const cart = await fillBasket(api, market, [{ product: market.honey, quantity: 1 }])
      expect((await act("archive")).data).toMatchObject({ state: "archived", is_shown: false })
      expect((await act("archive")).status).toBe(200)
      expect((await inShop("mat-ong")).status).toBe(404)
      expect(await found("mat ong ngu gia bi")).toBe(0)
      const shopper = { "x-publishable-api-key": market.publishableKey }
      const seen = await ask<CartView>("get", `/store/baskets/${cart}`, undefined, shopper)
      expect(seen.data.parts[0]?.lines[0]?.problem?.code).toBe("product_unavailable")
      expect([(await listed("archived")).count, (await listed("on_sale")).count]).toEqual([1, 0])
      expect((await ask("get", "/cooperative/orders")).data).toMatchObject({ count: 1 })
      const hidden = await act("hide")
      expect([hidden.status, hidden.data.code]).toEqual([409, "invalid_transition"])

      expect((await act("restore")).data).toMatchObject({ state: "on_sale", is_shown: true })
      expect((await inShop("mat-ong")).status).toBe(200)
      await eventually(async () => (await found("mat ong ngu gia bi")) === 1)
      expect((await act("hide")).data.state).toBe("hidden")
      expect((await act("show")).data.history.map(({ action }) => action)).toEqual([
        "product.shown",
        "product.hidden",
        "product.restored",
        "product.archived",
      ])
    })

    test("a copy begins as a draft and becomes a product of its own", async () => {
      const headers = { ...manager, "idempotency-key": "chep" }
      const copy = () => ask<DraftFacts>("post", `/cooperative/products/${market.honey.id}/copy`, {}, headers)
      const [first, second] = [await copy(), await copy()]
      expect(first.data).toMatchObject({ product_id: null, content: { title_vi: "Mật ong ngũ gia bì" } })
      expect(second.data.id).toBe(first.data.id)
      const { content } = first.data
      const ready = { ...content, variants: [{ ...content.variants?.[0], stock: "4" }] }
      await ask("put", `/cooperative/product-drafts/${first.data.id}`, { content: ready })
      const made = await ask<ListingDetail>("post", `/cooperative/product-drafts/${first.data.id}/publish`, {})
      expect(made.data).toMatchObject({ handle: "mat-ong-ngu-gia-bi", variants: [{ stocked: 4, price_vnd: 220_000 }] })
      expect(made.data.id).not.toBe(market.honey.id)
    })

    test("stock is what was counted, and never less than what is promised to orders", async () => {
      await buy(api, market, { lines: [{ product: market.honey, quantity: 3 }], payment: "cod" })
      const count = (stock: unknown) =>
        ask<ListingDetail>("post", `/cooperative/products/${market.honey.id}/stock`, { stock })
      const refused = await count(2)
      expect([refused.status, refused.data.code, refused.data.field]).toEqual([409, "below_reserved", "stock"])
      expect(refused.data.message).toContain("3 chai")
      expect((await count("3")).data).toMatchObject({ stock_level: "none", variants: [{ stocked: 3, reserved: 3 }] })
      expect((await count(25)).data.history[0]).toMatchObject({ action: "product.stock_counted", from: 3, to: 25 })
      expect((await inShop("mat-ong")).data.available_quantity).toBe(22)
      for (const stock of [-1, 1.5, "nhiều", 1e9]) expect((await count(stock)).status).toBe(400)
    })

    test("goods, drafts and pictures of another cooperative do not exist", async () => {
      const others = market.binhGia.manager
      const id = newDraftId("c")
      await ask("put", `/cooperative/product-drafts/${id}`, { content: { title_vi: "Của Quảng Lạc" } })
      const answers = await Promise.all([
        ask("get", `/cooperative/product-drafts/${id}`, undefined, others),
        ask("put", `/cooperative/product-drafts/${id}`, { content: {} }, others),
        ask("post", `/cooperative/product-drafts/${id}/publish`, {}, others),
        ask("delete", `/cooperative/product-drafts/${id}`, {}, others),
        ask(
          "put",
          `/cooperative/product-drafts/${newDraftId("d")}`,
          { content: {}, product_id: market.honey.id },
          others,
        ),
        ask("post", `/cooperative/products/${market.honey.id}/copy`, {}, others),
      ])
      expect(answers.map(({ status, data }) => [status, data.code])).toEqual(Array(6).fill([404, "not_found"]))
      const picture = {
        base: "/media/cuaquanglac",
        widths: [320],
        width: 320,
        height: 240,
        color: "#fff",
        placeholder: "",
      }
      await databaseOf(getContainer())("product_profile")
        .where({ product_id: market.honey.id })
        .update({ pictures: JSON.stringify([picture]) })
      const taken = await ask("post", "/cooperative/products", { ...jelly, pictures: ["cuaquanglac"] }, others)
      expect([taken.status, taken.data.field]).toEqual([400, "pictures.0"])
      expect((await publish(api, manager, { ...jelly, pictures: ["cuaquanglac"] })).pictures).toMatchObject([
        { id: "cuaquanglac", picture: { base: "/media/cuaquanglac" } },
      ])
    })

    test("a seller that waits to be verified prepares its goods; a suspended one puts nothing on sale", async () => {
      const organizations = getContainer().resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
      const setState = (state: "pending" | "verified" | "suspended") =>
        organizations.setState(databaseOf(getContainer()), market.quangLac.seller.id, state, new Date())
      await setState("pending")
      // As it is until the alliance has verified it: nowhere to keep goods yet.
      await databaseOf(getContainer())("organization")
        .where({ id: market.quangLac.seller.id })
        .update({ stock_location_id: null, shipping_profile_id: null })
      const product = await publish(api, manager)
      expect(product).toMatchObject({ state: "on_sale", is_shown: false, variants: [{ stocked: 20 }] })
      expect((await inShop(product.handle)).status).toBe(404)
      await setState("verified")
      expect((await inShop(product.handle)).status).toBe(200)
      await setState("suspended")
      const refused = await ask("post", "/cooperative/products", jelly)
      expect([refused.status, refused.data.code]).toEqual([409, "seller_suspended"])
      expect((await ask("post", `/cooperative/products/${product.id}/hide`, {})).status).toBe(200)
      expect((await ask("post", `/cooperative/products/${product.id}/show`, {})).data.code).toBe("seller_suspended")
    })

    test("spirits and tours follow the rules of their class", async () => {
      const spirits = await publish(api, manager, {
        ...jelly,
        title_vi: "Rượu men lá",
        group: "drink",
        product_class: "spirits",
        variants: [{ unit: "chai", content: "500 ml", price_vnd: 120_000, stock: 5 }],
        shelf_life_amount: undefined,
        shelf_life_unit: undefined,
        label: { ethanol_percent: "29,5", licence_number: "12/GP-UBND", warnings: "Không bán cho người dưới 18 tuổi" },
      })
      expect((await inShop(spirits.handle)).data).toMatchObject({
        min_age: 18,
        allowed_payments: ["vietqr", "card"],
        variants: [{ net_weight_grams: null }],
        label: { ethanol_percent: "29.5" },
      })
      const tour = await publish(api, manager, {
        title_vi: "Một ngày ở rừng hồi",
        group: "tourism",
        product_class: "tour",
        variants: [{ unit: "khách", price_vnd: "450k", stock: 20 }],
        label: { included: "Hướng dẫn, bữa trưa" },
      })
      expect((await inShop(tour.handle)).data).toMatchObject({ requires_shipping: false, needs_booking_date: true })
    })
  },
})
