import { figuresOf, type Benchmark } from "./benchmark"
import { load } from "./load"

const limitMs = 100
const connections = 8
const figure = figuresOf("catalog")

/** The catalogue as the shop's list page asks for it, 8 at once: the bar is 100 ms for 95 of 100. */
export const catalog: Benchmark = async function* ({ backendUrl }) {
  const queries = ["limit=24", "limit=24&sort=price", "limit=24&q=chè", "limit=24&stars=4", "limit=24&offset=24"]
  const call = async (index: number) => {
    const url = `${backendUrl}/catalog/products?${queries[index % queries.length]}`
    const response = await fetch(url)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  }
  await load(connections, 80, call)
  const { perSecond, p50, p95 } = await load(connections, 800, call)
  yield figure("requests", perSecond, "1/s")
  yield figure("p50", p50, "ms")
  yield figure("p95", p95, "ms", limitMs)
}
