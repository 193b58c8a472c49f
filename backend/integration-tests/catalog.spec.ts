import type { FacetValue, ProductCard } from "@lienket/contracts"
import { productClasses, productClassRules } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  deleteProductsWorkflow,
  deleteProductVariantsWorkflow,
  updateInventoryLevelsWorkflow,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { afterEach, beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { CATALOG_MODULE } from "../src/modules/catalog"
import type { CatalogModuleService } from "../src/modules/catalog/service"
import { OCOP_MODULE } from "../src/modules/ocop"
import type { OcopModuleService } from "../src/modules/ocop/service"
import { PRODUCT_INDEX, searchEngine } from "../src/workflows/catalog/product-index"
import { createTestProduct, createTestSeller, type TestProduct, type TestSeller } from "./support/catalog-fixtures"
import { setClock } from "./support/clock"
import { eventually } from "./support/eventually"
import { answering } from "./support/http"

const morningOf = (day: string) => new Date(`${day}T02:00:00Z`)
const today = "2026-11-22"

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }) => {
    const api = answering(client)
    let shop: Shop

    beforeAll(async () => {
      shop = await fillShop(getContainer())
    })
    afterEach(() => setClock())

    const listed = async (query = ""): Promise<string[]> => {
      const { status, data } = await api.get(`/catalog/products${query}`)
      expect(status).toBe(200)
      expect(data.count).toBeGreaterThanOrEqual(data.items.length)
      return data.items.map((card: ProductCard) => card.handle)
    }
    const counts = (facet: readonly FacetValue[]) => Object.fromEntries(facet.map(({ value, count }) => [value, count]))
    const db = () => databaseOf(getContainer())
    const catalog = (): CatalogModuleService => getContainer().resolve(CATALOG_MODULE)

    test("a list shows what verified sellers have on sale and nothing else", async () => {
      expect((await listed()).toSorted()).toEqual(["cua", "khan-tho-cam", "na", "ruou", "tour", "tra"])
      for (const handle of ["nhap", "cua-nguoi-cho-duyet", "khong-gia", "khong-co"]) {
        const { status, data } = await api.get(`/catalog/products/${handle}`)
        expect(status).toBe(404)
        expect(data).toMatchObject({ code: "product_not_found", field: "handle" })
      }
    })

    test("a card has what the shop shows of a product", async () => {
      setClock(() => morningOf(today))
      const { data } = await api.get("/catalog/products?group=drink&promotable=true")
      expect(data.items).toEqual([
        {
          id: shop.tea.id,
          variant_id: shop.tea.variant_id,
          handle: "tra",
          title: "Chè shan tuyết",
          thumbnail: "http://localhost/media/tea-320.jpg",
          picture: tea,
          price: 120_000,
          price_from: false,
          unit: "gói 100 g",
          stars: 4,
          group: "drink",
          province: { code: "19", name: "Thái Nguyên" },
          cooperative: { handle: "htx-tra", name: "HTX Trà" },
          rating: null,
          in_stock: true,
          preorder: null,
          age_restricted: false,
        },
      ])
    })

    test("each facet counts as if nothing were chosen in it, and as everything else is chosen", async () => {
      setClock(() => morningOf(today))
      const { data } = await api.get("/catalog/products?group=food,drink&province=20")
      expect(data.items.map((card: ProductCard) => card.handle).toSorted()).toEqual(["cua", "na", "ruou"])
      expect(data.count).toBe(3)
      expect(counts(data.facets.group)).toEqual({ food: 2, drink: 1, craft: 1, tourism: 1 })
      expect(counts(data.facets.province)).toEqual({ "20": 3, "19": 1 })
      expect(counts(data.facets.cooperative)).toEqual({ "htx-na": 3 })
      expect(counts(data.facets.stars)).toEqual({ "3": 1 })
      expect(data.facets.province[0]).toEqual({ value: "20", label: "Lạng Sơn", count: 3 })
      expect(data.facets.stars[0].label).toBe("3 sao")
    })

    test("prices from and to are both included, and every order of the list is kept over its pages", async () => {
      expect(await listed("?price_min=65000&price_max=150000&sort=price")).toEqual(["na", "tra", "ruou"])
      expect(await listed("?price_min=65001&price_max=149999&sort=price")).toEqual(["tra"])
      const dearFirst = await listed("?sort=-price")
      expect(dearFirst).toEqual(["tour", "cua", "khan-tho-cam", "ruou", "tra", "na"])
      const pages = [await listed("?sort=-price&limit=4"), await listed("?sort=-price&limit=4&offset=4")]
      expect(pages.flat()).toEqual(dearFirst)
      expect(await listed("?sort=newest&limit=1")).toEqual(["tour"])
      const beyond = await api.get("/catalog/products?offset=1000")
      expect(beyond.data).toMatchObject({ items: [], count: 6, offset: 1000 })
    })

    test("what sells most comes first, counted from the ledger without what was taken back", async () => {
      await sell(getContainer(), shop.tea.id, "sale_1")
      await sell(getContainer(), shop.tea.id, "sale_2")
      await sell(getContainer(), shop.custardApple.id, "sale_3")
      await sell(getContainer(), shop.crab.id, "sale_4", "sale_back")
      await catalog().refreshSoldCounts(db(), morningOf(today))
      expect((await listed("?sort=best_selling")).slice(0, 2)).toEqual(["tra", "na"])
      const { rows } = await db().raw("select sold_count from catalog_product where handle = 'cua'")
      expect(rows).toEqual([{ sold_count: 0 }])
    })

    test("stars show from the first to the last day of a certificate and go by themselves", async () => {
      const starsOn = async (day: string, handle: string): Promise<number | null> => {
        setClock(() => morningOf(day))
        return (await api.get(`/catalog/products/${handle}`)).data.stars
      }
      expect(await starsOn("2025-01-14", "tra")).toBeNull()
      expect(await starsOn("2025-01-15", "tra")).toBe(4)
      expect(await starsOn("2028-01-15", "tra")).toBe(4)
      expect(await starsOn("2028-01-16", "tra")).toBeNull()
      expect(await listed("?stars=4")).toEqual([])
      // Half past eleven in the evening in London is the next morning in Hà Nội.
      setClock(() => new Date("2028-01-15T23:30:00Z"))
      expect((await api.get("/catalog/products/tra")).data.stars).toBeNull()
    })

    test("an expired or revoked certificate is shown with its state and gives no stars until another holds", async () => {
      setClock(() => morningOf(today))
      const { data } = await api.get("/catalog/products/cua")
      expect(data.stars).toBeNull()
      expect(data.certificates.map(({ state, stars }: { state: string; stars: number }) => [state, stars])).toEqual([
        ["revoked", 4],
        ["expired", 4],
      ])
      const certificate = { ...shop.certificate, product_id: shop.crab.id, number: "NEW", stars: 5 as const }
      await expect(getOcop(getContainer()).addCertificates(db(), [certificate])).rejects.toThrow(RangeError)
      await getOcop(getContainer()).addCertificates(db(), [{ ...certificate, authority_level: "ministry" }])
      await catalog().refreshCatalog(db(), [shop.crab.id])
      expect(await listed("?stars=5")).toEqual(["cua"])
    })

    test("one or two stars are no OCOP mark", async () => {
      setClock(() => morningOf(today))
      expect((await api.get("/catalog/products/khan-tho-cam")).data.stars).toBeNull()
    })

    test("a suspended seller vanishes at once, with its page and its goods", async () => {
      await db()("organization").where({ id: shop.seller.id }).update({ state: "suspended" })
      expect((await listed()).toSorted()).toEqual(["tra"])
      expect((await api.get("/catalog/products/na")).status).toBe(404)
      expect((await api.get("/catalog/cooperatives/htx-na")).status).toBe(404)
      const { data } = await api.get("/catalog/cooperatives")
      expect(data.items.map(({ handle }: { handle: string }) => handle)).toEqual(["htx-tra"])
      const provinces = (await api.get("/catalog/provinces")).data.items
      expect(provinces.find(({ code }: { code: string }) => code === "20").product_count).toBe(0)
    })

    test("stock is that of this moment at the seller's own place", async () => {
      const set = (quantity: number) =>
        updateInventoryLevelsWorkflow(getContainer()).run({
          input: {
            updates: [
              {
                inventory_item_id: shop.custardApple.inventory_item_id,
                location_id: shop.seller.stock_location_id,
                stocked_quantity: quantity,
              },
            ],
          },
        })
      await set(3)
      await db()("inventory_level")
        .where({ inventory_item_id: shop.custardApple.inventory_item_id })
        .update({ reserved_quantity: 2 })
      expect((await api.get("/catalog/products/na")).data).toMatchObject({ available_quantity: 1, in_stock: true })
      await set(2)
      expect((await api.get("/catalog/products/na")).data).toMatchObject({ available_quantity: 0, in_stock: false })
      expect(await listed("?in_stock=true")).not.toContain("na")
      expect(await listed("?in_stock=false")).toContain("na")
    })

    test("of several sizes the card says the lowest price, and the page what each costs, weighs and has left", async () => {
      const rice = await createTestProduct(getContainer(), shop.seller, {
        ...{
          handle: "gao",
          title: "Gạo nếp",
          unit_vi: "túi 2 kg",
          net_weight_grams: 2_000,
          price_vnd: 110_000,
          stock: 0,
        },
        variants: [
          { unit_vi: "túi 3 kg", net_weight_grams: 3_000, price_vnd: 160_000, stock: 4 },
          { unit_vi: "rổ", net_weight_grams: null, price_vnd: 90_000, stock: 3 },
          { unit_vi: "bao", price_vnd: null },
        ],
      })
      const { data } = await api.get("/catalog/products/gao")
      const [two, three, basket] = rice.variants
      expect(data.variants).toEqual([
        {
          ...{ variant_id: two?.variant_id, slug: "tui-2-kg", unit: "túi 2 kg", price: 110_000 },
          ...{ net_weight_grams: 2_000, price_per_kg: 55_000, available_quantity: 0, in_stock: false },
        },
        {
          ...{ variant_id: three?.variant_id, slug: "tui-3-kg", unit: "túi 3 kg", price: 160_000 },
          ...{ net_weight_grams: 3_000, price_per_kg: 53_333, available_quantity: 4, in_stock: true },
        },
        {
          ...{ variant_id: basket?.variant_id, slug: "ro", unit: "rổ", price: 90_000 },
          ...{ net_weight_grams: null, price_per_kg: null, available_quantity: 3, in_stock: true },
        },
      ])
      const card = { variant_id: basket?.variant_id, price: 90_000, price_from: true, unit: "rổ", in_stock: true }
      expect(data).toMatchObject({ ...card, available_quantity: 7 })
      expect((await api.get("/catalog/products?price_max=90000&in_stock=true")).data.items).toMatchObject([
        { handle: "na", price_from: false },
        { handle: "gao", ...card },
      ])
      const found = await catalog().sellables(
        db(),
        rice.variants.map(({ variant_id }) => variant_id),
        morningOf(today),
      )
      expect([...found.values()].map(({ unit_vi, available_quantity }) => [unit_vi, available_quantity])).toEqual(
        expect.arrayContaining([
          ["túi 2 kg", 0],
          ["túi 3 kg", 4],
          ["rổ", 3],
        ]),
      )
      expect(found.size).toBe(3)
    })

    test("a size that Medusa gives a price or deletes comes and goes; with the last one goes the page", async () => {
      const container = getContainer()
      const oil = await createTestProduct(container, shop.seller, {
        ...{ handle: "dau", title: "Dầu lạc", unit_vi: "chai 1 l", price_vnd: null },
        variants: [{ unit_vi: "can 5 l", price_vnd: 620_000 }],
      })
      const [bottle, can] = oil.variants
      const page = () => api.get("/catalog/products/dau")
      const units = async () => (await page()).data.variants?.map(({ unit }: { unit: string }) => unit)
      expect((await page()).data).toMatchObject({ variant_id: can?.variant_id, price: 620_000, price_from: false })

      // Made by hand in Medusa Admin it has no unit of ours: its title stands for it.
      await db()("variant_profile").where({ variant_id: bottle?.variant_id }).delete()
      await updateProductVariantsWorkflow(container).run({
        input: {
          selector: { id: bottle?.variant_id },
          update: { prices: [{ amount: 130_000, currency_code: "vnd" }] },
        },
      })
      await eventually(async () => (await page()).data.price === 130_000)
      expect(await units()).toEqual(["can 5 l", "Loại 1"])
      await deleteProductVariantsWorkflow(container).run({ input: { ids: [can?.variant_id ?? ""] } })
      await eventually(async () => (await units())?.length === 1)
      expect(await units()).toEqual(["Loại 1"])
      await deleteProductVariantsWorkflow(container).run({ input: { ids: [bottle?.variant_id ?? ""] } })
      await eventually(async () => (await page()).status === 404)
      expect(await db()("catalog_variant").where({ product_id: oil.id })).toEqual([])
    })

    test("goods that are not ready say from which day they leave, until that day has come", async () => {
      const choices = { handle: "na-hop", title: "Na hộp", preorder_ships_on: "2027-08-15" }
      await createTestProduct(getContainer(), shop.seller, choices)
      const preorderOn = async (day: string) => {
        setClock(() => morningOf(day))
        const { data } = await api.get("/catalog/products?cooperative=htx-na")
        const card = data.items.find(({ handle }: ProductCard) => handle === "na-hop")
        expect((await api.get("/catalog/products/na-hop")).data.preorder).toEqual(card.preorder)
        return card.preorder
      }
      expect(await preorderOn("2027-08-14")).toEqual({ ships_on: "2027-08-15" })
      expect(await preorderOn("2027-08-15")).toBeNull()
    })

    test("spirits say their age and payments, and are neither promoted nor recommended", async () => {
      const { data } = await api.get("/catalog/products/ruou")
      expect(data).toMatchObject({ min_age: 18, age_restricted: true, allowed_payments: ["vietqr", "card"] })
      expect(await listed("?promotable=true")).not.toContain("ruou")
      const related = (await api.get("/catalog/products/na")).data.related.map(({ handle }: ProductCard) => handle)
      expect(related.toSorted()).toEqual(["cua", "khan-tho-cam", "tour"])
    })

    test("a tour needs a day and is not delivered", async () => {
      const { data } = await api.get("/catalog/products/tour")
      expect(data).toMatchObject({ needs_booking_date: true, requires_shipping: false, delivery_options: [] })
      expect(data.allowed_payments).toEqual(["vietqr", "card"])
    })

    test("a page says in either language how, where to and by whom the goods are sent", async () => {
      const vi = await api.get("/catalog/products/cua", { headers: { "accept-language": "vi" } })
      expect(vi.data.delivery_options.map(({ name }: { name: string }) => name)).toEqual([
        "Giao tiêu chuẩn",
        "Giao lạnh",
      ])
      expect(vi.data.delivery_provinces).toEqual([{ code: "20", name: "Lạng Sơn" }])
      expect(vi.data.seller).toMatchObject({
        handle: "htx-na",
        name: "HTX Na",
        address: "Thôn Một, Phường Đông Kinh, Lạng Sơn",
      })

      const en = await api.get("/catalog/products/cua", { headers: { "accept-language": "en" } })
      expect(en.data).toMatchObject({
        title: "Live crab",
        unit: "kilogram",
        cooperative: { name: "Custard Apple Cooperative" },
      })
      expect(en.data.delivery_options).toEqual([
        { id: expect.any(String), name: "Giao tiêu chuẩn", price_vnd: 28_000, transit_days: null },
        { id: expect.any(String), name: "Cold delivery", price_vnd: 48_000, transit_days: 2 },
      ])
      expect(en.headers).toMatchObject({ "content-language": "en", "cache-control": "public, max-age=10" })
      expect(String(en.headers.vary).toLowerCase()).toContain("accept-language")
      const { data } = await api.get("/catalog/products", { headers: { "accept-language": "en" } })
      expect(data.facets.group.map(({ label }: FacetValue) => label)).toContain("Handicrafts")
    })

    test("what Medusa changes shows in the shop: price, title, publishing, deleting", async () => {
      const container = getContainer()
      await updateProductVariantsWorkflow(container).run({
        input: {
          selector: { id: shop.tea.variant_id },
          update: { prices: [{ amount: 99_000, currency_code: "vnd" }] },
        },
      })
      await eventually(async () => (await api.get("/catalog/products/tra")).data.price === 99_000)
      const update = { handle: "tra-moi", title: "Trà mới" }
      await updateProductsWorkflow(container).run({ input: { selector: { id: shop.tea.id }, update } })
      await eventually(async () => (await api.get("/catalog/products/tra-moi")).data.title === "Trà mới")
      await deleteProductsWorkflow(container).run({ input: { ids: [shop.crab.id] } })
      await eventually(async () => (await api.get("/catalog/products/cua")).status === 404)
      await eventually(async () => !(await isIndexed(container, shop.crab.id)))
      const { rows } = await db().raw("select count(*)::int as left from catalog_product where product_id = ?", [
        shop.crab.id,
      ])
      expect(rows).toEqual([{ left: 0 }])
    })

    test("a refresh of everything changes nothing that was right and removes what is gone", async () => {
      const read = async () => (await db().raw("select * from catalog_product order by product_id")).rows
      const withoutTime = (rows: { refreshed_at: Date }[]) => rows.map(({ refreshed_at: _, ...row }) => row)
      const before = await read()
      await db().raw(
        'insert into catalog_product select (jsonb_populate_record(null::catalog_product, to_jsonb(p) || \'{"product_id": "gone", "variant_id": "gone"}\')).* from catalog_product p limit 1',
      )
      expect(await catalog().refreshCatalog(db(), "all")).toEqual({ written: before.length, removed: 1 })
      expect(withoutTime(await read())).toEqual(withoutTime(before))
    })

    test("a refresh that the database ends, because two waited for each other, is done again", async () => {
      const { rows } = await db().raw<{ rows: { product_id: string }[] }>(
        "select product_id from catalog_product order by product_id limit 2",
      )
      const [first, last] = rows.map(({ product_id }) => product_id)
      const waiting = async () =>
        (await db().raw<{ rows: object[] }>("select from pg_stat_activity where wait_event_type = 'Lock'")).rows.length
      const touch = (transaction: Knex.Transaction, id = "") =>
        transaction("catalog_product").where({ product_id: id }).update({ sold_count: 7 })
      const other = await db().transaction()
      await touch(other, last)
      const refreshed = catalog().refreshCatalog(db(), [first ?? "", last ?? ""])
      await eventually(async () => (await waiting()) > 0)
      await touch(other, first)
      await other.commit()
      expect(await refreshed).toEqual({ written: 2, removed: 0 })
    })

    test("placing an order reads everything it needs of a variant at once", async () => {
      const found = await catalog().sellables(
        db(),
        [shop.tea.variant_id, shop.spirits.variant_id, "unknown"],
        morningOf(today),
      )
      expect([...found.keys()].toSorted()).toEqual([shop.tea.variant_id, shop.spirits.variant_id].toSorted())
      expect(found.get(shop.tea.variant_id)).toMatchObject({
        product_id: shop.tea.id,
        inventory_item_id: shop.tea.inventory_item_id,
        title_vi: "Chè shan tuyết",
        title_en: "Shan tea",
        price_vnd: 120_000,
        is_published: true,
        available_quantity: 10,
        certificate: { number: "OCOP-tra-0", stars: 4 },
        seller: { handle: "htx-tra", state: "verified", province_code: "19" },
      })
      expect(found.get(shop.spirits.variant_id)?.rules).toEqual(productClassRules.spirits)
      const later = await catalog().sellables(db(), [shop.tea.variant_id], morningOf("2029-01-01"))
      expect(later.get(shop.tea.variant_id)?.certificate).toBeNull()
      const options = await catalog().deliveryOptions(db(), [shop.seller.shipping_profile_id, "none"], "vi")
      expect(options.get(shop.seller.shipping_profile_id)?.map(({ price_vnd }) => price_vnd)).toEqual([28_000, 48_000])
      expect(options.get("none")).toEqual([])
    })

    test("the database knows the same rules of product classes as the code", async () => {
      const { rows } = await db().raw("select * from product_class order by code")
      const expected = productClasses.toSorted().map((code) => {
        const { promotable, ...rules } = productClassRules[code]
        return { code, ...rules, is_promotable: promotable }
      })
      expect(rows).toEqual(expected)
    })

    test("cooperatives are listed, found by name without accents, and counted by province", async () => {
      const { data } = await api.get("/catalog/cooperatives")
      expect(data).toMatchObject({ count: 2, limit: 24, offset: 0 })
      expect(data.items[0]).toEqual({
        handle: "htx-na",
        name: "HTX Na",
        kind: "cooperative",
        province: { code: "20", name: "Lạng Sơn" },
        commune: { code: "05977", name: "Phường Đông Kinh" },
        product_count: 5,
        is_demo: false,
        picture: null,
      })
      expect(data.facets.province).toEqual([
        { value: "19", label: "Thái Nguyên", count: 1 },
        { value: "20", label: "Lạng Sơn", count: 1 },
      ])
      const handles = async (query: string) =>
        (await api.get(`/catalog/cooperatives?${query}`)).data.items.map(({ handle }: { handle: string }) => handle)
      expect(await handles("q=htx%20tra")).toEqual(["htx-tra"])
      expect(await handles("q=Tr%C3%A0")).toEqual(["htx-tra"])
      expect(await handles("q=custard")).toEqual(["htx-na"])
      for (const nothing of ["q=%25", "q=_", "q=ho%20khong%20co", "province=01"])
        expect(await handles(nothing)).toEqual([])
      const chosen = await api.get("/catalog/cooperatives?province=19")
      expect(chosen.data.items).toHaveLength(1)
      expect(counts(chosen.data.facets.province)).toEqual({ "19": 1, "20": 1 })
    })

    test("a cooperative's page shows it with its goods", async () => {
      const { data } = await api.get("/catalog/cooperatives/htx-na")
      expect(data).toMatchObject({ name: "HTX Na", phone: "0900000001", product_count: 5 })
      expect(data.products.map(({ handle }: ProductCard) => handle).toSorted()).toEqual([
        "cua",
        "khan-tho-cam",
        "na",
        "ruou",
        "tour",
      ])
      for (const handle of ["htx-cho-duyet", "khong-co", "lien-minh"]) {
        const { status, data: refusal } = await api.get(`/catalog/cooperatives/${handle}`)
        expect(status).toBe(404)
        expect(refusal).toMatchObject({ code: "not_found", field: "handle" })
      }
    })

    test("provinces and communes are those of today and know the names of before", async () => {
      const provinces = (await api.get("/catalog/provinces")).data.items
      expect(provinces).toHaveLength(34)
      expect(provinces).toContainEqual({
        code: "19",
        name: "Thái Nguyên",
        formed_from: ["Thái Nguyên", "Bắc Kạn"],
        product_count: 1,
      })
      const { data, headers } = await api.get("/catalog/provinces/20/communes")
      expect(data.items).toHaveLength(65)
      expect(data.items.find(({ code }: { code: string }) => code === "05977").former_names).toContain(
        "Xã Mai Pha, Thành phố Lạng Sơn",
      )
      expect(headers["cache-control"]).toBe("public, max-age=3600")
      const unknown = await api.get("/catalog/provinces/99/communes")
      expect([unknown.status, unknown.data.code, unknown.data.field]).toEqual([404, "not_found", "code"])
    })

    test("what is asked for wrongly is refused with a code and the field, in the caller's language", async () => {
      const refusals: readonly (readonly [string, string, string])[] = [
        ["/catalog/products?price_min=-1", "not_a_whole_number", "price_min"],
        ["/catalog/products?price_max=1.5", "not_a_whole_number", "price_max"],
        ["/catalog/products?price_min=9999999999999", "too_large", "price_min"],
        ["/catalog/products?price_min=", "not_a_whole_number", "price_min"],
        ["/catalog/products?limit=0", "too_small", "limit"],
        ["/catalog/products?limit=101", "too_large", "limit"],
        ["/catalog/products?offset=abc", "not_a_whole_number", "offset"],
        ["/catalog/products?group=thuc-pham", "invalid_choice", "group.0"],
        ["/catalog/products?stars=4,2", "invalid_choice", "stars.1"],
        ["/catalog/products?province=lang-son", "invalid_code", "province.0"],
        ["/catalog/products?cooperative=%3Cscript%3E", "invalid_code", "cooperative.0"],
        ["/catalog/products?sort=random", "invalid_choice", "sort"],
        ["/catalog/products?in_stock=maybe", "invalid_choice", "in_stock"],
        [`/catalog/products?q=${"a".repeat(201)}`, "too_long", "q"],
        ["/catalog/products?fields=*organization", "unknown_field", "fields"],
        ["/catalog/products?q=a&q=b", "invalid_type", "q"],
        ["/catalog/products?q[x]=a", "invalid_type", "q"],
        ["/catalog/products/NA%00", "invalid_code", "handle"],
        ["/catalog/products/..%2F..%2Fadmin", "invalid_code", "handle"],
        ["/catalog/cooperatives?limit=x", "not_a_whole_number", "limit"],
        ["/catalog/provinces/2/communes", "invalid_code", "code"],
      ]
      for (const [url, code, field] of refusals) {
        const { status, data, headers } = await api.get(url, { headers: { "accept-language": "en" } })
        expect([url, status, data.code, data.field]).toEqual([url, 400, code, field])
        expect(data.message).toMatch(/^[A-Z].*\.$/)
        expect(headers["cache-control"]).toBe("no-store")
      }
      const vi = await api.get("/catalog/products?limit=0")
      expect(vi.data.message).toBe("Số nhỏ hơn mức cho phép.")
    })
  },
})

const tea = {
  base: "http://localhost/media/tea",
  widths: [320, 640],
  width: 640,
  height: 640,
  color: "#335533",
  placeholder: "data:image/webp;base64,AAAA",
}

const getOcop = (container: MedusaContainer): OcopModuleService => container.resolve(OCOP_MODULE)

interface Shop {
  readonly seller: TestSeller
  readonly custardApple: TestProduct
  readonly tea: TestProduct
  readonly spirits: TestProduct
  readonly crab: TestProduct
  readonly certificate: Parameters<OcopModuleService["addCertificates"]>[1][number]
}

const fillShop = async (container: MedusaContainer): Promise<Shop> => {
  const seller = await createTestSeller(container, {
    handle: "htx-na",
    name: "HTX Na",
    name_en: "Custard Apple Cooperative",
    commune_code: "05977",
    delivery: [
      { name: "Giao tiêu chuẩn", price_vnd: 28_000 },
      { name: "Giao lạnh", price_vnd: 48_000, data: { name_en: "Cold delivery", transit_days: 2 } },
    ],
  })
  const teaSeller = await createTestSeller(container, { handle: "htx-tra", name: "HTX Trà", province_code: "19" })
  const pending = await createTestSeller(container, {
    handle: "htx-cho-duyet",
    name: "HTX Chờ duyệt",
    state: "pending",
  })
  await createTestSeller(container, { handle: "lien-minh", name: "Liên minh HTX", kind: "alliance" })

  const custardApple = await createTestProduct(container, seller, {
    handle: "na",
    title: "Na Chi Lăng",
    product_class: "fresh",
    price_vnd: 65_000,
    certificates: [{ stars: 3 }],
  })
  const teaProduct = await createTestProduct(container, teaSeller, {
    handle: "tra",
    title: "Chè shan tuyết",
    title_en: "Shan tea",
    product_class: "beverage",
    ocop_group: "drink",
    unit_vi: "gói 100 g",
    price_vnd: 120_000,
    pictures: [tea],
    certificates: [{}],
  })
  const spirits = await createTestProduct(container, seller, {
    handle: "ruou",
    title: "Rượu Mẫu Sơn",
    product_class: "spirits",
    ocop_group: "drink",
    price_vnd: 150_000,
  })
  const crab = await createTestProduct(container, seller, {
    handle: "cua",
    title: "Cua sống",
    title_en: "Live crab",
    unit_vi: "kg",
    unit_en: "kilogram",
    product_class: "live",
    price_vnd: 420_000,
    delivery_province_codes: ["20"],
    certificates: [
      { valid_from: "2020-05-22", valid_until: "2023-05-22", decided_on: "2020-05-22" },
      { revoked_on: "2026-01-01" },
    ],
  })
  await createTestProduct(container, seller, {
    handle: "khan-tho-cam",
    title: "Khăn thổ cẩm",
    product_class: "craft",
    ocop_group: "craft",
    price_vnd: 250_000,
    certificates: [{ stars: 2, authority_level: "district" }],
  })
  await createTestProduct(container, seller, {
    handle: "tour",
    title: "Tour một ngày",
    product_class: "tour",
    ocop_group: "tourism",
    price_vnd: 450_000,
  })
  await createTestProduct(container, seller, { handle: "nhap", title: "Bản nháp", published: false })
  await createTestProduct(container, pending, { handle: "cua-nguoi-cho-duyet", title: "Chờ duyệt" })
  const priceless = await createTestProduct(container, seller, { handle: "khong-gia", title: "Chưa có giá" })
  const db = databaseOf(container)
  await db.raw(
    "update price set deleted_at = now() where price_set_id in (select price_set_id from product_variant_price_set where variant_id = ?)",
    [priceless.variant_id],
  )
  const catalog: CatalogModuleService = container.resolve(CATALOG_MODULE)
  await catalog.refreshCatalog(db, [priceless.id])
  const [certificate] = (await getOcop(container).certificatesOf(db, [teaProduct.id])).get(teaProduct.id) ?? []
  if (certificate === undefined) throw new Error("the tea has a certificate")
  return { seller, custardApple, tea: teaProduct, spirits, crab, certificate }
}

const isIndexed = async (container: MedusaContainer, id: string): Promise<boolean> => {
  const { hits } = await searchEngine(container).search({ entity: PRODUCT_INDEX, fields: ["id"], filters: { id } })
  return hits.length > 0
}

const sell = async (container: MedusaContainer, productId: string, id: string, takenBackAs?: string): Promise<void> => {
  const entry = {
    id,
    organization_id: "org",
    province_code: "20",
    product_id: productId,
    product_title: "",
    ocop_group: "food",
    quantity: 1,
    unit: "kg",
    value_vnd: 1_000,
    channel: "marketplace",
    buyer_kind: "consumer",
    business_date: today,
    source_kind: "order_line",
    source_id: id,
    reference: id,
    recorded_by_type: "system",
    recorded_at: morningOf(today),
  }
  const entries = databaseOf(container)("sale_entry")
  await entries.clone().insert(entry)
  if (takenBackAs !== undefined) {
    await entries.clone().insert({ ...entry, id: takenBackAs, quantity: -1, value_vnd: -1_000, reverses_id: id })
  }
}
