import { obstacleStates } from "@lienket/contracts"
import { expect, it } from "vitest"
import { isOver, mayBeDone, outcomeOf } from "./transitions"

const statesFor = (act: Parameters<typeof mayBeDone>[0]) => obstacleStates.filter((state) => mayBeDone(act, state))

it("only whoever was answered says whether that solved it", () => {
  expect(statesFor("agree")).toEqual(["answered"])
  expect(statesFor("disagree")).toEqual(["answered"])
})

it("an agency answers only what it was asked", () => {
  expect(statesFor("working")).toEqual(["routed", "in_progress", "escalated"])
  expect(statesFor("answer")).toEqual(["routed", "in_progress", "escalated", "answered"])
  expect(statesFor("beyond_authority")).toEqual(["routed", "in_progress"])
})

it("what lies with the provincial committee is not put to it again", () => {
  expect(statesFor("escalate")).toEqual(["raised", "routed", "in_progress", "answered"])
})

it("nothing is done to a case that is over", () => {
  for (const act of [
    "route",
    "escalate",
    "close",
    "agree",
    "disagree",
    "working",
    "answer",
    "beyond_authority",
  ] as const)
    for (const state of obstacleStates.filter(isOver)) expect(mayBeDone(act, state), `${act} ${state}`).toBe(false)
})

it("the lead agency's answer moves a case, a co-operating agency's opinion does not", () => {
  expect(outcomeOf("working", "lead", "routed")).toEqual({ state: "in_progress", event: "working" })
  expect(outcomeOf("answer", "lead", "escalated")).toEqual({ state: "answered", event: "answered" })
  expect(outcomeOf("beyond_authority", "lead", "routed")).toEqual({ state: "in_progress", event: "beyond_authority" })
  expect(outcomeOf("answer", "co", "routed")).toEqual({ state: "routed", event: "opinion" })
  expect(outcomeOf("working", "co", "routed")).toEqual({ state: "routed", event: "working" })
})
