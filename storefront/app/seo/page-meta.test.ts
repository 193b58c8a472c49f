import { expect, test } from "vitest"

import { loadAllMessages } from "~/i18n/catalogues"

import { pageMeta } from "./page-meta"

const at = (pathname: string, search = "", error?: unknown) => ({
  location: { pathname, search },
  matches: [{ id: "root", loaderData: { origin: "https://lienket.example" } }],
  error,
})

test("both languages of a page name each other, and Vietnamese stands for all others", async () => {
  await loadAllMessages()
  const head = pageMeta(at("/en/san-pham/mat-ong", "?utm_source=zalo"), { title: "Honey" })
  expect(head).toContainEqual({ title: "Honey · Liên Kết" })
  expect(head).toContainEqual({
    tagName: "link",
    rel: "canonical",
    href: "https://lienket.example/en/san-pham/mat-ong",
  })
  const alternate = (hrefLang: string, path: string) => ({
    tagName: "link",
    rel: "alternate",
    hrefLang,
    href: `https://lienket.example${path}`,
  })
  expect(head).toContainEqual(alternate("vi", "/san-pham/mat-ong"))
  expect(head).toContainEqual(alternate("en", "/en/san-pham/mat-ong"))
  expect(head).toContainEqual(alternate("x-default", "/san-pham/mat-ong"))
})

test("the second page of a list has an address of its own", async () => {
  await loadAllMessages()
  const head = pageMeta(at("/san-pham", "?page=2&x=1"), { title: "Sản phẩm", canonicalQuery: "?page=2" })
  expect(head).toContainEqual({ tagName: "link", rel: "canonical", href: "https://lienket.example/san-pham?page=2" })
})

test("a basket stays out of search engines", async () => {
  await loadAllMessages()
  const head = pageMeta(at("/gio-hang"), { title: "Giỏ hàng", index: false })
  expect(head).toEqual([{ title: "Giỏ hàng · Liên Kết" }, { name: "robots", content: "noindex" }])
})

test("a page that does not exist says so in its title and is not indexed", async () => {
  await loadAllMessages()
  const missing = { status: 404, statusText: "", internal: false, data: { reason: "not_found" } }
  expect(pageMeta(at("/san-pham/x", "", missing), undefined)).toEqual([
    { title: "Không có trang này · Liên Kết" },
    { name: "robots", content: "noindex" },
  ])
})
