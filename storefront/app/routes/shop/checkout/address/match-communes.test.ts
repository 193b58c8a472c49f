import { expect, test } from "vitest"

import { matchCommunes } from "./match-communes"

const communes = [
  { code: "06196", name: "Xã Ba Sơn", former_names: ["Xã Cao Lâu", "Xã Xuất Lễ", "Xã Mẫu Sơn"] },
  { code: "06325", name: "Xã Bắc Sơn", former_names: ["Thị trấn Bắc Sơn", "Xã Bắc Quỳnh"] },
  { code: "05983", name: "Phường Tam Thanh", former_names: ["Phường Tam Thanh", "Xã Hoàng Đồng"] },
]

const codes = (words: string) => matchCommunes(communes, words).map(({ code }) => code)

test("without words every commune may be chosen", () => {
  expect(codes("")).toEqual(["06196", "06325", "05983"])
})

test("a name is found without accents, without its kind and by its middle", () => {
  expect(codes("ba son")).toEqual(["06196"])
  expect(codes("xã Bắc")).toEqual(["06325"])
  expect(codes("TAM THANH")).toEqual(["05983"])
})

test("an old name leads to the commune that took it in, and says so", () => {
  expect(matchCommunes(communes, "cao lâu")).toEqual([{ code: "06196", name: "Xã Ba Sơn", formerly: "Xã Cao Lâu" }])
  expect(matchCommunes(communes, "hoàng đồng")[0]?.formerly).toBe("Xã Hoàng Đồng")
})

test("a commune found by its own name does not mention an old one", () => {
  expect(matchCommunes(communes, "tam thanh")[0]?.formerly).toBeNull()
})

test("decomposed letters are the same letters", () => {
  expect(codes("Bắc Sơn".normalize("NFD"))).toEqual(["06325"])
})

test("words nobody knows find nothing", () => {
  expect(codes("atlantis")).toEqual([])
})
