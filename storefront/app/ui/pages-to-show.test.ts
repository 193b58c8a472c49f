import { expect, test } from "vitest"

import { pagesToShow } from "./pages-to-show"

test("a short list shows every page", () => {
  expect(pagesToShow(2, 3)).toEqual([1, 2, 3])
})

test("a long list shows both ends and the neighbours of the present page", () => {
  expect(pagesToShow(10, 20)).toEqual([1, null, 9, 10, 11, null, 20])
})

test("a gap of one page is filled with that page", () => {
  expect(pagesToShow(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(pagesToShow(1, 4)).toEqual([1, 2, 3, 4])
})
