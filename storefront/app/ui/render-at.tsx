import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { createMemoryRouter, RouterProvider } from "react-router"
import { IntlProvider } from "use-intl"

import { bundlesOfPath, loadAllMessages, messagesOf } from "../i18n/catalogues"
import { localeOfPath } from "../i18n/locale"

/** For tests: the HTML of a part of a page, as it stands at an address and in its language. */
export async function renderAt(address: string, part: ReactNode): Promise<string> {
  await loadAllMessages()
  const locale = localeOfPath(address)
  const router = createMemoryRouter([{ path: "*", element: part }], { initialEntries: [address] })
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={messagesOf(locale, bundlesOfPath(address))} timeZone="Asia/Ho_Chi_Minh">
      <RouterProvider router={router} />
    </IntlProvider>,
  )
}
