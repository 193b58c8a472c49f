import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, it } from "vitest"
import { openTransport } from "./transport"

const mail = {
  id: "mail_1",
  to: "khach@lienket.example",
  subject: "Đơn hàng",
  text: "Chào bạn",
  html: "<p>Chào bạn</p>",
}

it("without a mail server each mail is one file, also when it is sent again", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "outbox-"))
  const send = openTransport({
    SMTP_URL: undefined,
    MAIL_FROM: undefined,
    LIENKET_OUTBOX: path.join(folder, "outbox"),
    LIENKET_PUBLIC_SHOP_URL: "http://127.0.0.1:3000",
  })
  await send(mail)
  await send(mail)
  expect(await readdir(path.join(folder, "outbox"))).toEqual(["mail_1.eml"])
  const written = await readFile(path.join(folder, "outbox", "mail_1.eml"), "utf8")
  expect(written).toMatch(/^From: .*<khong-tra-loi@lienket\.example>$/m)
  expect(written).toMatch(/^To: khach@lienket\.example$/m)
  expect(written).toMatch(/^Message-ID: <mail_1@lienket\.example>$/m)
  await rm(folder, { recursive: true })
})
