import { expect, test } from "vitest"
import { readEnvironment } from "./environment"
import { report } from "./report"

const facts = (variables: Record<string, string>) => ({
  environment: readEnvironment(variables, "/srv"),
  demo: true,
  operatorSetupUrl: undefined,
  dataFolder: "/srv/.data",
})

test("the last line is the one that programs wait for, and it stands there once", () => {
  const lines = report(facts({ PORT: "3100", BACKEND_PORT: "9100" }))
  expect(lines.at(-1)).toBe("ready http://127.0.0.1:3100 http://127.0.0.1:9100")
  expect(lines.filter((line) => line.startsWith("ready "))).toHaveLength(1)
})

test("demo accounts are shown only with the demo, and a shop open to the network is warned about them", () => {
  const text = (variables: Record<string, string>, demo: boolean) => report({ ...facts(variables), demo }).join("\n")
  expect(text({}, true)).toContain("htx1@lienket.example")
  expect(text({}, true)).not.toContain("LIENKET_SEED=none")
  expect(text({ HOST: "0.0.0.0" }, true)).toContain("LIENKET_SEED=none")
  expect(text({ HOST: "0.0.0.0" }, false)).not.toContain("lienket-demo")
})

test("without an operator the one-time link is shown", () => {
  const lines = report({ ...facts({}), demo: false, operatorSetupUrl: "http://127.0.0.1:9000/setup/abc" })
  expect(lines.join("\n")).toContain("http://127.0.0.1:9000/setup/abc")
})
