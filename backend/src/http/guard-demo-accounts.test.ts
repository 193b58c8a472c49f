import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { expect, test } from "vitest"
import { guardDemoAccounts } from "./guard-demo-accounts"
import { Refusal } from "./refusal"

const answerTo = (email: unknown, NODE_ENV: string, LIENKET_DEMO: boolean): unknown => {
  let answer: unknown = "next was not called"
  const req = { body: { email } } as MedusaRequest
  guardDemoAccounts(() => ({ NODE_ENV, LIENKET_DEMO }))(req, {} as MedusaResponse, (error?: unknown) => {
    answer = error
  })
  return answer
}

test("accounts with a public password sign in only where the demo is meant", () => {
  expect(answerTo("lienminh@lienket.example", "production", false)).toBeInstanceOf(Refusal)
  expect(answerTo(" Admin@LienKet.Example ", "production", false)).toBeInstanceOf(Refusal)
  expect(answerTo("lienminh@lienket.example", "production", true)).toBeUndefined()
  expect(answerTo("lienminh@lienket.example", "test", false)).toBeUndefined()
  expect(answerTo("giam-doc@htx.vn", "production", false)).toBeUndefined()
  expect(answerTo({ $ne: "" }, "production", false)).toBeUndefined()
})
