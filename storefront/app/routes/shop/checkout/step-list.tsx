import { useTranslations } from "use-intl"

import { Link } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"

import type { CheckoutStep } from "./checkout-steps"
import { stepPaths } from "./steps"

type StepListProps = {
  steps: readonly CheckoutStep[]
  current: CheckoutStep
  /** Everything before it has been said and can be gone back to. */
  firstUnfinished: CheckoutStep
}

/** Where one is on the way to the order; what has been said can be changed from here. */
export function StepList({ steps, current, firstUnfinished }: StepListProps) {
  const t = useTranslations("checkout.steps")
  const open = steps.indexOf(firstUnfinished)
  const here = steps.indexOf(current)
  return (
    <nav aria-label={t("label")} className="mt-2">
      <p className="text-ink-soft md:hidden">{t("count", { step: here + 1, count: steps.length })}</p>
      <ol className="mt-2 flex gap-1.5 md:gap-3">
        {steps.map((step, position) => {
          const bar = `block h-1.5 rounded-full ${position <= here ? "bg-leaf" : "bg-clay"}`
          const name = (
            <span className="flex items-center gap-1 pt-2 text-sm font-semibold max-md:sr-only">
              {position < open ? <Icon name="check" size={16} className="text-leaf" /> : null}
              {t(step)}
            </span>
          )
          return (
            <li key={step} className="min-w-0 flex-1">
              {position <= open && position !== here ? (
                <Link
                  to={stepPaths[step]}
                  className="block min-h-11 py-2 hover:text-leaf hover:underline underline-offset-4"
                >
                  <span className={bar} />
                  {name}
                </Link>
              ) : (
                <span
                  aria-current={position === here ? "step" : undefined}
                  className={`block min-h-11 py-2 ${position === here ? "" : "text-ink-soft"}`}
                >
                  <span className={bar} />
                  {name}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
