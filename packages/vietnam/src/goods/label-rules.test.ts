import { expect, test } from "vitest"
import { blockingItems, labelChecklist, type LabelFacts } from "./label-rules"

const today = "2026-11-26"

const honey: LabelFacts = {
  product_class: "dry",
  title: "Mật ong hoa rừng",
  story: "Ong lấy mật ở rừng hồi.",
  picture_count: 2,
  has_price: true,
  unit: "chai 500 ml",
  has_shelf_life: true,
  has_storage: true,
  has_delivery_area: false,
  responsible: "HTX Quảng Lạc, xã Quảng Lạc, Lạng Sơn",
  origin: "Lạng Sơn, Việt Nam",
  ingredients: "100% mật ong",
  usage: "Pha nước ấm",
  warnings: "",
  declaration_number: "01/QL/2026",
  ethanol_percent: "",
  licence_number: "",
  included: "",
  duration: "",
}

const itemsBlocking = (facts: Partial<LabelFacts>, day = today) =>
  blockingItems({ ...honey, ...facts }, day).map(({ item }) => item)

const missing = (facts: Partial<LabelFacts>) =>
  labelChecklist({ ...honey, ...facts }, today)
    .filter(({ state }) => state === "missing")
    .map(({ item }) => item)

test("a complete label of dry food misses nothing", () => {
  expect(missing({})).toEqual([])
})

test.each([
  ["dry food without shelf life", { has_shelf_life: false }, ["shelf_life"]],
  ["a beverage without ingredients", { product_class: "beverage", ingredients: " " }, ["ingredients"]],
  ["dry food without ingredients, which one ingredient does not need", { ingredients: "" }, []],
  ["spirits with nothing said", { product_class: "spirits" }, ["warnings", "ethanol", "licence"]],
  [
    "spirits with all of it",
    {
      product_class: "spirits",
      warnings: "Không dùng cho người dưới 18 tuổi",
      ethanol_percent: "30",
      licence_number: "1",
    },
    [],
  ],
  ["medicinal goods without declaration", { product_class: "medicinal", declaration_number: "" }, ["declaration"]],
  ["a tour that does not say what is included", { product_class: "tour" }, ["included"]],
  [
    "craft without any food label",
    { product_class: "craft", has_shelf_life: false, has_storage: false, declaration_number: "" },
    [],
  ],
  ["fresh goods without shelf life", { product_class: "fresh", has_shelf_life: false }, []],
  [
    "nothing at all",
    { title: "", has_price: false, unit: "", responsible: "" },
    ["name", "price", "responsible", "quantity"],
  ],
] as const)("%s is kept back by %j → %j", (_, facts, expected) => {
  expect(itemsBlocking(facts)).toEqual(expected)
})

test("what should be said is missed, without keeping the goods back", () => {
  expect(missing({ product_class: "live", picture_count: 0, origin: "" })).toEqual([
    "pictures",
    "origin",
    "delivery_area",
  ])
  expect(itemsBlocking({ product_class: "live", picture_count: 0, origin: "" })).toEqual([])
})

test.each([
  ["Chữa ho cho trẻ", "Chữa ho"],
  ["hỗ trợ điều trị tiểu đường", "điều trị"],
  ["Trị bệnh dạ dày", "Trị bệnh"],
  ["ĐẶC TRỊ mất ngủ", "ĐẶC TRỊ"],
])("“%s” promises a cure by the word “%s”", (story, word) => {
  for (const said of [story, story.normalize("NFD")]) {
    const [check, ...others] = blockingItems({ ...honey, story: said }, today)
    expect([check?.item, check?.word, others]).toEqual(["cure_claim", word, []])
  }
})

test.each([
  "Thực phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh.",
  "Sữa chua, quả chua",
  "Không chữa bệnh, chỉ để thưởng thức",
  "Trị giá 200 nghìn",
])("“%s” promises no cure", (story) => {
  expect(itemsBlocking({ story })).toEqual([])
})

test("a craft may say that it can be repaired", () => {
  expect(itemsBlocking({ product_class: "craft", story: "Sửa chữa miễn phí, chữa lỗi dệt" })).toEqual([])
})

test("a demand counts from the day it came into force", () => {
  expect(itemsBlocking({ has_price: false }, "2024-06-30")).toEqual([])
  expect(itemsBlocking({ has_price: false }, "2024-07-01")).toEqual(["price"])
})
