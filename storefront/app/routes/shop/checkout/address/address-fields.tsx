import { useState } from "react"
import { useFetcher } from "react-router"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { localePath } from "~/i18n/locale"
import { Button } from "~/ui/button"
import { Field } from "~/ui/field"
import { controlLook } from "~/ui/field-frame"
import { LiveRegion } from "~/ui/live-region"
import { Select } from "~/ui/select"

import type { loader as communesLoader } from "./communes"
import { matchCommunes, type CommuneChoice } from "./match-communes"

type Province = { code: string; name: string; formed_from: string[] }

type AddressFieldsProps = {
  provinces: readonly Province[]
  /** Of the province in `values`. */
  communes: readonly CommuneChoice[]
  values: Record<string, string>
  errors: Record<string, string>
}

/** Shown to those whose browser runs no scripts, and to old browsers that cannot say so. */
export const withoutScripts = "[@media(scripting:enabled)]:hidden"

/** Names of the fields of an address, for the list of what is wrong in it. */
export function useAddressLabels() {
  const t = useTranslations("checkout.address")
  return { province_code: t("province"), commune_code: t("commune"), line: t("line") }
}

/**
 * Province, commune and the rest. With scripts the communes follow the province; without, the province is
 * sent first and the form comes back with its communes. Old names lead to the new commune either way.
 */
export function AddressFields({ provinces, communes, values, errors }: AddressFieldsProps) {
  const t = useTranslations("checkout.address")
  const locale = useLocale()
  const fetcher = useFetcher<typeof communesLoader>()
  const [province, setProvince] = useState(values.province_code ?? "")
  const [commune, setCommune] = useState(
    () => values.commune_code || (onlyMatch(communes, values.commune_words ?? "") ?? ""),
  )
  const [words, setWords] = useState(values.commune_words ?? "")
  const loaded = fetcher.data?.province_code === province ? fetcher.data : undefined
  const known = loaded?.items
  const failed = loaded?.items === null
  const list = known ?? (province === values.province_code ? communes : [])
  const matches = matchCommunes(list, words)
  const chosen = list.find(({ code }) => code === commune)
  const choices = matches.map(({ code, name, formerly }) => ({
    value: code,
    label: formerly === null ? name : t("formerlyOption", { name, former: formerly }),
  }))
  if (chosen && !matches.some(({ code }) => code === commune)) {
    choices.unshift({ value: chosen.code, label: chosen.name })
  }
  const formedFrom = provinces.find(({ code }) => code === province)?.formed_from ?? []
  const loading = fetcher.state !== "idle"
  const restHidden = list.length === 0 ? "[@media(scripting:none)]:hidden" : ""
  return (
    <>
      <div>
        <Select
          name="province_code"
          label={t("province")}
          hint={formedFrom.length > 1 ? t("formedFrom", { names: formedFrom.join(", ") }) : t("provinceHint")}
          blank={t("provinceBlank")}
          choices={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          autoComplete="address-level1"
          required
          value={province}
          onChange={(event) => {
            const code = event.currentTarget.value
            setProvince(code)
            setCommune("")
            setWords("")
            if (code !== "" && code !== values.province_code)
              void fetcher.load(localePath(locale, `/xa-phuong/${code}`))
          }}
          error={errors.province_code}
        />
        <Button name="intent" value="province" look="secondary" className={`mt-3 ${withoutScripts}`}>
          {list.length === 0 ? t("toCommunes") : t("otherProvince")}
        </Button>
      </div>
      <div className={restHidden}>
        <label htmlFor="tim-xa-phuong" className="mb-1.5 block font-semibold">
          {t("find")}
        </label>
        <div className="flex gap-2">
          <input
            id="tim-xa-phuong"
            name="commune_words"
            type="search"
            autoComplete="off"
            maxLength={100}
            placeholder={t("findPlaceholder")}
            value={words}
            onChange={(event) => {
              const typed = event.currentTarget.value
              setWords(typed)
              const found = onlyMatch(list, typed)
              if (found !== undefined) setCommune(found)
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter") event.preventDefault()
            }}
            aria-describedby="tim-xa-phuong-giai-thich"
            className={controlLook}
          />
          <Button name="intent" value="find" look="secondary" className={withoutScripts}>
            {t("findButton")}
          </Button>
        </div>
        <p id="tim-xa-phuong-giai-thich" className="mt-1.5 text-sm text-ink-soft">
          {t("findHint")}
        </p>
        <LiveRegion>{words === "" || loading ? "" : t("found", { count: matches.length })}</LiveRegion>
      </div>
      <Select
        className={restHidden}
        name="commune_code"
        label={t("commune")}
        hint={
          words !== "" && matches.length === 0 && list.length > 0
            ? t("noneFound")
            : chosen && chosen.former_names.length > 0
              ? t("formerly", { names: chosen.former_names.join(", ") })
              : undefined
        }
        blank={
          loading ? t("loading") : province === "" ? t("communeFirst") : t("communeBlank", { count: matches.length })
        }
        choices={choices}
        disabled={loading}
        required
        value={commune}
        onChange={(event) => setCommune(event.currentTarget.value)}
        error={failed ? t("notLoaded") : errors.commune_code}
      />
      <Field
        className={restHidden}
        name="line"
        label={t("line")}
        hint={t("lineHint")}
        autoComplete="street-address"
        required
        maxLength={200}
        defaultValue={values.line}
        error={errors.line}
      />
    </>
  )
}

/** The commune that is meant when the words leave only one. */
function onlyMatch(communes: readonly CommuneChoice[], words: string): string | undefined {
  if (words.trim() === "") return undefined
  const matches = matchCommunes(communes, words)
  return matches.length === 1 ? matches[0]?.code : undefined
}
