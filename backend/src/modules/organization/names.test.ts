import { expect, test } from "vitest"
import { handlesFor, shortNameOf } from "./names"

test("a cooperative is called by its name without the legal form", () => {
  expect(shortNameOf("Hợp tác xã nông nghiệp Bình Minh")).toBe("Bình Minh")
  expect(shortNameOf("HTX Quảng Lạc")).toBe("Quảng Lạc")
  expect(shortNameOf("Liên hiệp hợp tác xã Xứ Lạng")).toBe("Xứ Lạng")
  expect(shortNameOf("Tổ hợp tác trồng hồi Văn Quan")).toBe("trồng hồi Văn Quan")
  expect(shortNameOf("Hồng Nhung")).toBe("Hồng Nhung")
  expect(shortNameOf("Hợp tác xã")).toBe("Hợp tác xã")
})

test("namesakes of two provinces get addresses of their own in the shop", () => {
  expect(handlesFor("cooperative", "HTX Bình Minh", "Lạng Sơn")).toEqual(["htx-binh-minh", "htx-binh-minh-lang-son"])
  expect(handlesFor("group", "Tổ hợp tác Đồng Tâm", "Cà Mau")[0]).toBe("tht-dong-tam")
})
