import { expect, test } from "vitest"
import { proposeColumns, scaleOfHeader } from "./columns"

test("columns are known by the words people use for them, a tax code by the party beside it", () => {
  const headers = [
    "STT",
    "Số biên bản",
    "Ngày ký",
    "Tên HTX (bên bán)",
    "MST",
    "Đơn vị thu mua",
    "Mã số thuế",
    "Mặt hàng",
    "Tiêu chuẩn chất lượng",
    "Sản lượng (tấn)",
    "ĐVT",
    "Đơn giá (nghìn đồng/kg)",
    "Giá trị (triệu đồng)",
    "Thực hiện từ ngày",
    "Đến ngày",
    "Địa điểm giao hàng",
    "Ghi chú",
  ]
  const columns = proposeColumns(headers)
  expect(Object.fromEntries(Object.entries(columns).map(([field, place]) => [field, headers[place]]))).toEqual({
    number: "Số biên bản",
    signed_on: "Ngày ký",
    seller: "Tên HTX (bên bán)",
    seller_tax_code: "MST",
    buyer: "Đơn vị thu mua",
    buyer_tax_code: "Mã số thuế",
    goods: "Mặt hàng",
    quality: "Tiêu chuẩn chất lượng",
    quantity: "Sản lượng (tấn)",
    unit: "ĐVT",
    price: "Đơn giá (nghìn đồng/kg)",
    value: "Giá trị (triệu đồng)",
    starts_on: "Thực hiện từ ngày",
    ends_on: "Đến ngày",
    place: "Địa điểm giao hàng",
    note: "Ghi chú",
  })
})

test("a tax code is the party's that its header names", () => {
  expect(proposeColumns(["BÊN BÁN – Tên", "BÊN BÁN – MST", "BÊN MUA – Tên", "BÊN MUA – MST"])).toEqual({
    seller: 0,
    seller_tax_code: 1,
    buyer: 2,
    buyer_tax_code: 3,
  })
})

test("a header says in what its figures are counted", () => {
  expect(scaleOfHeader("Giá trị (triệu đồng)")).toEqual({ dong: 1_000_000, unit: null })
  expect(scaleOfHeader("Đơn giá (nghìn đồng/kg)")).toEqual({ dong: 1_000, unit: "kg" })
  expect(scaleOfHeader("Sản lượng (tấn)")).toEqual({ dong: null, unit: "tấn" })
  expect(scaleOfHeader("Thành tiền, ĐVT: tỷ đồng")).toEqual({ dong: 1_000_000_000, unit: null })
  expect(scaleOfHeader("Giá (đ/kg)")).toEqual({ dong: 1, unit: "kg" })
  expect(scaleOfHeader("Tên hàng (ghi rõ loại)")).toEqual({ dong: null, unit: null })
})
