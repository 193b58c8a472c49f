import { figuresOf, type Benchmark } from "./benchmark"
import { load } from "./load"

const limitMs = 100
const connections = 8
const calls = 400
const figure = figuresOf("list-page")

/**
 * The shop's list page as a server answers it, 8 at once: the same page for everybody, which is kept
 * for a moment, and a different filter each time, which nothing can keep. The bar is 100 ms for 95 of 100.
 */
export const listPage: Benchmark = async function* ({ shopUrl }) {
  const pages: Record<string, (call: number) => string> = {
    "same page": () => "/san-pham",
    "every page another": (call) => `/san-pham?price_max=${1_000_000 + call}`,
  }
  let asked = 0
  for (const [name, pathOf] of Object.entries(pages)) {
    const visit = async () => {
      const answer = await fetch(`${shopUrl}${pathOf(asked++)}`, { headers: { "accept-language": "vi" } })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${name} answered ${answer.status}`)
    }
    await load(connections, 80, visit)
    const { perSecond, p50, p95 } = await load(connections, calls, visit)
    yield figure(`${name}: requests`, perSecond, "1/s")
    yield figure(`${name}: p50`, p50, "ms")
    yield figure(`${name}: p95`, p95, "ms", limitMs)
  }
}
