import type { ProductVariant } from "@lienket/contracts"
import { expect, test } from "vitest"

import { chooseVariant } from "./choose-variant"

const variant = (slug: string, available_quantity: number): ProductVariant => ({
  variant_id: slug,
  slug,
  unit: slug,
  price: 1_000,
  net_weight_grams: null,
  price_per_kg: null,
  available_quantity,
  in_stock: available_quantity > 0,
})
const honey = [variant("chai-500-ml", 0), variant("chai-1-l", 3), variant("can-5-l", 2)]

test("an address opens the size it names", () => {
  expect(chooseVariant(honey, "can-5-l").slug).toBe("can-5-l")
})

test("without a size, or with one that is sold out or gone, the page opens the first that can be bought", () => {
  for (const asked of [null, "", "chai-500-ml", "khong-co"]) expect(chooseVariant(honey, asked).slug).toBe("chai-1-l")
})

test("when everything is sold out the first size is shown", () => {
  expect(chooseVariant([variant("a", 0), variant("b", 0)], "b").slug).toBe("a")
})
