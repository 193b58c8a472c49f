import { expect, test } from "vitest"

import { newReference } from "./reference"

test("a code can be read out on the phone without being misheard", () => {
  for (let count = 0; count < 200; count += 1) {
    expect(newReference()).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{3}-[ACDEFGHJKMNPQRTUVWXY34679]{3}$/)
  }
})
