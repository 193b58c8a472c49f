import type { ProductCard } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { deleteProductsWorkflow, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../../src/database/database"
import { ensureInstallation } from "../../src/scripts/seed/installation"
import { indexSeller, reindexProducts } from "../../src/workflows/catalog/update-catalog"
import { createTestProduct, createTestSeller, type TestProduct, type TestSeller } from "./catalog-fixtures"
import { eventually } from "./eventually"
import type { Api } from "./http"

interface Running {
  readonly api: Api
  readonly getContainer: () => MedusaContainer
}

/** What a search of the shop must do, whichever engine is behind it. */
export const searchSuite = ({ api, getContainer }: Running): void => {
  let shop: Shop

  beforeAll(async () => {
    shop = await fillShop(getContainer())
  })

  const found = async (q: string, more = ""): Promise<string[]> => {
    const { status, data } = await api.get(`/catalog/products?q=${encodeURIComponent(q)}${more}`)
    expect(status).toBe(200)
    return data.items.map((card: ProductCard) => card.handle)
  }

  test("a product is found by its name without accents, with them, in capitals and in any Unicode form", async () => {
    await reindexProducts(getContainer())
    for (const spelling of ["na chi lang", "Na Chi Lăng", "NA  CHI-LĂNG!", "Na Chi Lăng".normalize("NFD")]) {
      expect((await found(spelling))[0]).toBe("na-chi-lang")
    }
    expect(await found("mat ong")).toEqual(["mat-ong"])
    expect(await found("Hồng Luân")).toEqual(["bun-kho"])
    expect(await found("dried noodles")).toEqual(["bun-kho"])
  })

  test("where the tone mark of a name sits makes no difference", async () => {
    await reindexProducts(getContainer())
    for (const spelling of ["Hoà Bình", "Hòa Bình", "hoa binh"])
      expect(await found(spelling)).toEqual(["cam-cao-phong"])
  })

  test("a product is found by its seller, and by the commune, district and province of before the reform", async () => {
    await reindexProducts(getContainer())
    expect(await found("hoang trung")).toEqual(["lap-suon"])
    expect(await found("vinh trai")).toEqual(["lap-suon"])
    expect(await found("Bắc Kạn")).toEqual(["bun-kho"])
    expect((await found("lang son")).toSorted()).toEqual(["lap-suon", "mat-ong", "na-chi-lang"])
  })

  test("what stands in a title comes before what stands in a place or a seller's name", async () => {
    await createTestProduct(getContainer(), shop.hongLuan, { handle: "mien-lang-son", title: "Miến Lạng Sơn" })
    await reindexProducts(getContainer())
    expect((await found("lang son"))[0]).toBe("mien-lang-son")
  })

  test("a search narrows with filters, counts its facets and pages", async () => {
    await reindexProducts(getContainer())
    const { data } = await api.get(
      "/catalog/products?q=lang%20son&cooperative=htx-chi-lang&limit=1&offset=1&sort=price",
    )
    expect(data).toMatchObject({ count: 2, limit: 1, offset: 1 })
    expect(data.items).toHaveLength(1)
    expect(data.facets.cooperative).toEqual([
      { value: "htx-chi-lang", label: "HTX Nông sản Chi Lăng", count: 2 },
      { value: "htx-hoang-trung", label: "HTX Hoàng Trung", count: 1 },
    ])
    expect(data.facets.province).toEqual([{ value: "20", label: "Lạng Sơn", count: 2 }])
  })

  test("goods of a suspended seller are not found, from the moment it is suspended, and again once it is back", async () => {
    const container = getContainer()
    await reindexProducts(container)
    const setState = (state: string) =>
      databaseOf(container)("organization").where({ id: shop.chiLang.id }).update({ state })

    await setState("suspended")
    expect(await found("na chi lang")).toEqual([])
    expect((await api.get("/catalog/suggest?q=na%20chi")).data).toEqual({ products: [], cooperatives: [] })

    await indexSeller(container, shop.chiLang.id)
    await eventually(async () => (await found("na chi lang")).length === 0)
    await setState("verified")
    await indexSeller(container, shop.chiLang.id)
    await eventually(async () => (await found("na chi lang"))[0] === "na-chi-lang")
  })

  test("goods that are unpublished, renamed or deleted in Medusa are found as they are now", async () => {
    const container = getContainer()
    await reindexProducts(container)
    const update = (id: string, change: object) =>
      updateProductsWorkflow(container).run({ input: { selector: { id }, update: change } })

    await update(shop.na.id, { status: "draft" })
    await eventually(async () => (await found("na chi lang")).length === 0)
    await update(shop.honey.id, { title: "Mật ong hương rừng" })
    await eventually(async () => (await found("huong rung"))[0] === "mat-ong")
    expect(await found("ngu gia bi")).toEqual([])
    await deleteProductsWorkflow(container).run({ input: { ids: [shop.orange.id] } })
    await eventually(async () => (await found("cam cao phong")).length === 0)
  })

  test("words typed so far suggest products and cooperatives", async () => {
    await reindexProducts(getContainer())
    const { data } = await api.get("/catalog/suggest?q=ho%C3%A0ng%20tr", { headers: { "accept-language": "vi" } })
    expect(data.cooperatives).toEqual([
      { handle: "htx-hoang-trung", name: "HTX Hoàng Trung", province: { code: "20", name: "Lạng Sơn" } },
    ])
    expect(data.products).toEqual([
      { handle: "lap-suon", title: "Lạp sườn hun khói", picture: null, price: 50_000, price_from: false, unit: "gói" },
    ])
    expect((await api.get("/catalog/suggest?q=mat%20o")).data.products[0].handle).toBe("mat-ong")
    expect((await api.get("/catalog/suggest?q=")).data).toEqual({ products: [], cooperatives: [] })
  })

  test("words nobody uses find nothing, and marks alone ask for nothing that exists", async () => {
    await reindexProducts(getContainer())
    expect(await found("tên lửa đạn đạo")).toEqual([])
    for (const q of ["!%_'", "🍊", "<script>alert(1)</script>", "na' OR '1'='1", "& | ! :*", "\\"]) {
      expect(await found(q)).toEqual([])
    }
    expect((await found("   ")).length).toBe(5)
    expect(await found("n".repeat(200))).toEqual([])
  })

  test("Medusa's own search route finds nothing for anyone", async () => {
    await reindexProducts(getContainer())
    const { publishableKey } = await ensureInstallation(getContainer())
    const headers = { "x-publishable-api-key": publishableKey }
    const { status, data } = await api.post("/store/search", { entity: "product", filters: { q: "na" } }, { headers })
    expect([status, data.code]).toEqual([404, "not_found"])
  })
}

interface Shop {
  readonly chiLang: TestSeller
  readonly hongLuan: TestSeller
  readonly na: TestProduct
  readonly honey: TestProduct
  readonly orange: TestProduct
}

const fillShop = async (container: MedusaContainer): Promise<Shop> => {
  const chiLang = await createTestSeller(container, { handle: "htx-chi-lang", name: "HTX Nông sản Chi Lăng" })
  // Phường Đông Kinh, formed of Phường Vĩnh Trại, Xã Mai Pha and others of the former Thành phố Lạng Sơn.
  const hoangTrung = await createTestSeller(container, {
    handle: "htx-hoang-trung",
    name: "HTX Hoàng Trung",
    commune_code: "05977",
  })
  const hongLuan = await createTestSeller(container, {
    handle: "htx-hong-luan",
    name: "HTX Hồng Luân",
    province_code: "19",
  })
  const caoPhong = await createTestSeller(container, {
    handle: "htx-cao-phong",
    name: "HTX Cam Cao Phong, Hoà Bình",
    province_code: "25",
  })
  const na = await createTestProduct(container, chiLang, { handle: "na-chi-lang", title: "Na Chi Lăng loại 1" })
  const honey = await createTestProduct(container, chiLang, {
    handle: "mat-ong",
    title: "Mật ong ngũ gia bì",
    title_en: "Honey",
  })
  await createTestProduct(container, hoangTrung, { handle: "lap-suon", title: "Lạp sườn hun khói" })
  await createTestProduct(container, hongLuan, {
    handle: "bun-kho",
    title: "Bún khô Hồng Luân".normalize("NFD"),
    title_en: "Dried rice noodles",
  })
  const orange = await createTestProduct(container, caoPhong, { handle: "cam-cao-phong", title: "Cam Cao Phong" })
  return { chiLang, hongLuan, na, honey, orange }
}
