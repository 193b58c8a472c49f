import type { SellerRole } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { RadioCards } from "~/ui/radio-cards"

const roles = ["staff", "manager"] as const satisfies readonly SellerRole[]

/** As what somebody works here, each with what it lets one do. */
export function RoleCards({ value, error }: { value: string; error: string | undefined }) {
  const t = useTranslations("organization.members")
  const names = useTranslations("member.role")
  return (
    <RadioCards
      name="role"
      legend={t("role")}
      cards={roles.map((role) => ({ value: role, title: names(role), detail: t(`roleText.${role}`) }))}
      defaultValue={value}
      error={error}
    />
  )
}
