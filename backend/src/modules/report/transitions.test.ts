import { reportStates } from "@lienket/contracts"
import { expect, it } from "vitest"
import { isSealed, mayBeDone } from "./transitions"

it("what is sealed is neither filled in nor sent, only revised; what is not is never decided on", () => {
  for (const state of reportStates) {
    expect([state, mayBeDone("fill", state)]).toEqual([state, !isSealed(state)])
    expect([state, mayBeDone("submit", state)]).toEqual([state, !isSealed(state)])
    expect([state, mayBeDone("revise", state)]).toEqual([state, isSealed(state)])
    expect([state, mayBeDone("accept", state), mayBeDone("return", state)]).toEqual([
      state,
      state === "submitted",
      state === "submitted",
    ])
  }
})
