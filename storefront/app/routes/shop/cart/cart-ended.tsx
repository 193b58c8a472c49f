import { useTranslations } from "use-intl"

import { Form } from "~/i18n/navigation"
import { Button, LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"

import type { CartEnding } from "./read-cart.server"

/** The cart this browser remembers is gone; that is not the same as an empty one, and it is said. */
export function CartEnded({ ending }: { ending: CartEnding }) {
  const t = useTranslations("cart.ended")
  return (
    <main id="noi-dung" className="page py-6 md:py-10">
      <EmptyState level="h1" title={t(`${ending}.title`)} text={t(`${ending}.text`)}>
        <Form method="post" action="/gio-hang">
          <input type="hidden" name="intent" value="restart" />
          <Button>{t("restart")}</Button>
        </Form>
        <LinkButton to="/tra-cuu" look="secondary">
          {t("tracking")}
        </LinkButton>
      </EmptyState>
    </main>
  )
}
