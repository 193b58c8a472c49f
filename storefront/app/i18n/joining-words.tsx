import type { ReactNode } from "react"
import { IntlProvider } from "use-intl"

import { messagesOf } from "./catalogues"
import { useLocale } from "./navigation"

/** The words of the pages by which people join; the rest of the shop does without them. */
export function JoiningWords({ children }: { children: ReactNode }) {
  const locale = useLocale()
  return (
    <IntlProvider locale={locale} messages={messagesOf(locale, "joining")} timeZone="Asia/Ho_Chi_Minh">
      {children}
    </IntlProvider>
  )
}
