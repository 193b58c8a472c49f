import type { Locale } from "../http/locale"

/** What a mail says, before it has a form. Nothing in it is markup. */
export interface Letter {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** Short facts, one a line: the goods of an order, an amount. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
  /** The page where the reader goes on; the path without a language. */
  readonly action?: { readonly label: string; readonly path: string }
}

export interface ComposedMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const closing: Readonly<Record<Locale, string>> = {
  vi: "Thư tự động của Liên Kết, sàn bán hàng của hợp tác xã. Xin đừng trả lời thư này.",
  en: "Sent automatically by Liên Kết, the marketplace of cooperatives. Please do not answer this mail.",
}

/** Gives a letter its two forms, plain text and simple HTML. `shopUrl` has no slash at its end. */
export const composeMail = (letter: Letter, locale: Locale, shopUrl: string): ComposedMail => {
  const address = letter.action === undefined ? null : `${shopUrl}${locale === "en" ? "/en" : ""}${letter.action.path}`
  return {
    subject: oneLine(letter.subject),
    text: textOf(letter, locale, address),
    html: htmlOf(letter, locale, address),
  }
}

const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ").trim()

const textOf = ({ paragraphs, facts = [], action }: Letter, locale: Locale, address: string | null): string =>
  [
    ...paragraphs,
    ...(facts.length === 0 ? [] : [facts.map(({ label, value }) => `${label}: ${value}`).join("\n")]),
    ...(action === undefined || address === null ? [] : [`${action.label}:\n${address}`]),
    `--\n${closing[locale]}`,
  ].join("\n\n")

const htmlOf = (
  { subject, paragraphs, facts = [], action }: Letter,
  locale: Locale,
  address: string | null,
): string => `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;background:#faf7f0;color:#1f2a22;font:17px/1.5 'Be Vietnam Pro',Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3dccb;border-radius:8px">
${paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escape(paragraph).replace(/\n/g, "<br>")}</p>`).join("\n")}
${factsOf(facts)}${buttonOf(action, address)}</div>
<p style="max-width:560px;margin:16px auto 0;font-size:14px;color:#56625a">${escape(closing[locale])}</p>
</body>
</html>
`

const factsOf = (facts: NonNullable<Letter["facts"]>): string =>
  facts.length === 0
    ? ""
    : `<table role="presentation" style="width:100%;margin:0 0 16px;border-collapse:collapse">
${facts
  .map(
    ({ label, value }) =>
      `<tr><td style="padding:6px 12px 6px 0;border-top:1px solid #e3dccb">${escape(label)}</td><td style="padding:6px 0;border-top:1px solid #e3dccb;text-align:right;white-space:nowrap">${escape(value)}</td></tr>`,
  )
  .join("\n")}
</table>
`

const buttonOf = (action: Letter["action"], address: string | null): string =>
  action === undefined || address === null
    ? ""
    : `<p style="margin:0 0 12px"><a href="${escape(address)}" style="display:inline-block;padding:12px 20px;background:#1f6b3a;color:#ffffff;border-radius:6px;font-weight:bold;text-decoration:none">${escape(action.label)}</a></p>
<p style="margin:0;font-size:14px;color:#56625a;word-break:break-all">${escape(address)}</p>
`

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
