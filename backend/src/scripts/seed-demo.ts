import { businessDate } from "@lienket/vietnam"
import type { ExecArgs } from "@medusajs/framework/types"
import { now } from "../clock"
import { readEnvironment } from "../environment"
import { wholeDemo } from "./seed/demo"
import { plantDemo } from "./seed/plant-demo"

/**
 * Fills an installation with the demo province, dated relative to today.
 * @throws Error in production without LIENKET_DEMO=1: everybody knows the password of the demo's accounts.
 */
export default async function seedDemo({ container }: ExecArgs): Promise<void> {
  const environment = readEnvironment()
  if (environment.NODE_ENV === "production" && !environment.LIENKET_DEMO) {
    throw new Error(
      "Dữ liệu minh họa có tài khoản với mật khẩu công khai nên không nạp vào bản chạy thật; đặt LIENKET_DEMO=1 nếu vẫn muốn. / The demo brings accounts with a public password and is kept out of production; set LIENKET_DEMO=1 to have it all the same.",
    )
  }
  await plantDemo(container, wholeDemo(businessDate(now())), {
    uploads: environment.LIENKET_UPLOADS,
    say: (line) => process.stdout.write(`${line}\n`),
  })
}
