import { expect, it } from "vitest"
import { composeMail } from "./letter"

const letter = {
  subject: "Đơn mới\r\nBcc: ke-xau@lienket.example",
  paragraphs: ["Mật ong & <b>hoa</b> rừng"],
  facts: [{ label: "Tổng", value: "220.000 ₫" }],
  action: { label: "Xem đơn", path: "/kenh-htx/don-hang/order_1" },
}

it("a mail shows what people have typed as text, never as markup", () => {
  const { html, text } = composeMail(letter, "vi", "https://lienket.example")
  expect(html).toContain("Mật ong &#38; &#60;b&#62;hoa&#60;/b&#62; rừng")
  expect(text).toContain("Mật ong & <b>hoa</b> rừng")
})

it("a subject stays one line, so that nobody slips a header in", () => {
  expect(composeMail(letter, "vi", "https://lienket.example").subject).toBe("Đơn mới Bcc: ke-xau@lienket.example")
})

it("an English mail leads to the English page", () => {
  const { html, text } = composeMail(letter, "en", "https://lienket.example")
  for (const form of [html, text]) expect(form).toContain("https://lienket.example/en/kenh-htx/don-hang/order_1")
})
