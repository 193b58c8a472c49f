import { orderActions, orderStates, paymentMethods } from "@lienket/contracts"
import { expect, test } from "vitest"

import en from "~/messages/en/seller-orders.json"
import vi from "~/messages/vi/seller-orders.json"

import {
  actionIcons,
  actionLabel,
  actionOfReasonPath,
  askedActions,
  nextAction,
  pageActions,
  reasonPathOf,
  stateAfter,
  stateLooks,
} from "./order-actions"
import { actionRoutes } from "./order-routes.server"

test.each(orderActions)("%s has its words in both languages, its icon and its route", (action) => {
  for (const method of paymentMethods) {
    const key = actionLabel(action, method)
    expect(vi.action[key], key).not.toBe("")
    expect(en.action[key], key).not.toBe("")
  }
  expect(vi.done[action]).toContain("{number}")
  expect(en.done[action]).toContain("{number}")
  expect(actionIcons[action]).toBeDefined()
  expect(actionRoutes[action].path).toBe(`/cooperative/orders/:id/${action.replaceAll("_", "-")}`)
})

test.each(orderStates)("an order that is %s is named and drawn in both languages", (state) => {
  expect(vi.state[state]).not.toBe("")
  expect(en.state[state]).not.toBe("")
  expect(stateLooks[state].icon).toBeDefined()
})

test("a payment is recorded in the words of how it is paid", () => {
  expect(vi.action[actionLabel("record_payment", "cod")]).toBe("Đã thu tiền mặt")
  expect(vi.action[actionLabel("record_payment", "vietqr")]).toBe("Đã thấy chuyển khoản")
})

test("whatever sends goods or money back or turns a buyer away asks at an address of its own", () => {
  const asking = orderActions.filter((action) => reasonPathOf(action) !== null)
  expect(asking).toEqual([...pageActions, ...askedActions].toSorted())
  for (const action of askedActions) expect(actionOfReasonPath(reasonPathOf(action) ?? "")).toBe(action)
  expect(actionOfReasonPath("phieu-giao")).toBeUndefined()
})

test("the button in the row is the first thing to do, never one that ends the order", () => {
  expect(nextAction(["confirm", "record_payment", "refuse"])).toBe("confirm")
  expect(nextAction(["record_payment", "take_back"])).toBe("record_payment")
  expect(nextAction(["refuse"])).toBeUndefined()
  expect(nextAction([])).toBeUndefined()
})

test("every step leads to a state of the order but what changes money or quantities", () => {
  const staying = orderActions.filter((action) => stateAfter[action] === null)
  expect(staying).toEqual(["record_payment", "record_refund", "record_shortfall", "take_back"])
})
