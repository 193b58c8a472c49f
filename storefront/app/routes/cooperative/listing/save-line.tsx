import { useTranslations } from "use-intl"

import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"

import type { Overtook, SaveState } from "./use-autosave"

/** Where the draft is just now, said quietly; loudly only when somebody else's words were written over. */
export function SaveLine({ state, overtook }: { state: SaveState; overtook: Overtook | null }) {
  const t = useTranslations("sellerProducts.save")
  return (
    <div role="status" className="[@media(scripting:none)]:hidden">
      <p className="flex min-h-7 items-center gap-1.5 text-sm text-ink-soft">
        {state.kind === "offline" || state.kind === "signedOut" ? <Icon name="wifi-off" size={16} /> : null}
        {state.kind === "saved"
          ? t("saved", { time: timeOf(state.at) })
          : state.kind === "refused"
            ? state.message || t("refused")
            : t(state.kind)}
      </p>
      {overtook ? (
        <Notice className="mt-2">{t("overtook", { time: timeOf(overtook.at), by: overtook.by })}</Notice>
      ) : null}
    </div>
  )
}

const clock = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" })

const timeOf = (at: string | number) => clock.format(new Date(at))
