import type { OcopGroup, SalesChannel } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { monthName } from "~/figures/months"
import { Form, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { FilterTabs } from "~/ui/filter-tabs"
import { Icon } from "~/ui/icon"
import { RemovableChip } from "~/ui/removable-chip"
import { Select } from "~/ui/select"

import { monthsToChoose, periodNames, periodsAt, salesQuery, type SalesFilter } from "./sales-filter"

/** What there is to choose from. */
export type FilterChoices = {
  thisMonth: string
  cooperatives: readonly { handle: string; name: string }[]
  groups: readonly OcopGroup[]
  channels: readonly SalesChannel[]
  communes: readonly { code: string; name: string }[]
}

type SalesFilterBarProps = {
  path: string
  filter: SalesFilter
  choices: FilterChoices
  /** What the product is called that the filter names. */
  productTitle?: string
}

/** Period, cooperative, product group and channel; all of it is in the address. */
export function SalesFilterBar({ path, filter, choices, productTitle }: SalesFilterBarProps) {
  const t = useTranslations("allianceSales.filter")
  const locale = useLocale()
  const periods = periodsAt(choices.thisMonth)
  const isPeriod = ({ from, until }: { from: string; until: string }) => from === filter.from && until === filter.until
  const months = monthsToChoose(choices.thisMonth, filter).map((month) => ({
    value: month,
    label: monthName(month, locale),
  }))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="no-print">
        <FilterTabs
          label={t("periods")}
          tabs={periodNames.map((name) => ({
            to: path + salesQuery({ ...filter, ...periods[name] }),
            label: t(`period.${name}`),
            current: isPeriod(periods[name]),
          }))}
        />
      </div>
      <Chips path={path} filter={filter} choices={choices} productTitle={productTitle} />
      <details className="no-print rounded-lg border border-clay bg-sheet">
        <summary className="flex min-h-12 items-center gap-2 px-4 font-semibold text-leaf">
          <Icon name="sliders-horizontal" />
          {t("more")}
        </summary>
        {/* A new form for a new address, so that its boxes say what the page shows. */}
        <Form
          key={salesQuery(filter)}
          action={path}
          className="grid gap-4 border-t border-clay p-4 sm:grid-cols-2 xl:grid-cols-6"
        >
          <Select name="from" label={t("from")} choices={months} defaultValue={filter.from} />
          <Select name="until" label={t("until")} choices={months} defaultValue={filter.until} />
          <Select
            name="cooperative"
            label={t("cooperative")}
            blank={t("allCooperatives")}
            choices={choices.cooperatives.map(({ handle, name }) => ({ value: handle, label: name }))}
            defaultValue={filter.cooperative ?? ""}
          />
          <GroupSelect groups={choices.groups} value={filter.group} />
          <ChannelSelect channels={choices.channels} value={filter.channel} />
          <Select
            name="commune"
            label={t("commune")}
            blank={t("allCommunes")}
            choices={choices.communes.map(({ code, name }) => ({ value: code, label: name }))}
            defaultValue={filter.commune ?? ""}
          />
          {filter.product === null ? null : <input type="hidden" name="product" value={filter.product} />}
          <Button className="sm:col-span-2 sm:justify-self-start xl:col-span-6">{t("submit")}</Button>
        </Form>
      </details>
    </div>
  )
}

function GroupSelect({ groups, value }: { groups: readonly OcopGroup[]; value: OcopGroup | null }) {
  const t = useTranslations("allianceSales")
  return (
    <Select
      name="group"
      label={t("filter.group")}
      blank={t("filter.allGroups")}
      choices={groups.map((group) => ({ value: group, label: t(`group.${group}`) }))}
      defaultValue={value ?? ""}
    />
  )
}

function ChannelSelect({ channels, value }: { channels: readonly SalesChannel[]; value: SalesChannel | null }) {
  const t = useTranslations("allianceSales")
  return (
    <Select
      name="channel"
      label={t("filter.channel")}
      blank={t("filter.allChannels")}
      choices={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
      defaultValue={value ?? ""}
    />
  )
}

/** What narrows the figures besides the period, each to be taken away again; on paper it says what is counted. */
function Chips({ path, filter, choices, productTitle }: SalesFilterBarProps) {
  const t = useTranslations("allianceSales")
  const { cooperative, group, channel, commune, product } = filter
  const chips = [
    cooperative && {
      label: choices.cooperatives.find(({ handle }) => handle === cooperative)?.name ?? cooperative,
      without: { ...filter, cooperative: null },
    },
    group && { label: t(`group.${group}`), without: { ...filter, group: null } },
    channel && { label: t(`channel.${channel}`), without: { ...filter, channel: null } },
    commune && {
      label: choices.communes.find(({ code }) => code === commune)?.name ?? commune,
      without: { ...filter, commune: null },
    },
    product && { label: productTitle ?? t("filter.oneProduct"), without: { ...filter, product: null } },
  ].filter((chip) => chip !== null && chip !== "")
  if (chips.length === 0) return null
  return (
    <ul aria-label={t("filter.chosen")} className="flex flex-wrap gap-2">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <RemovableChip to={path + salesQuery(without)} label={label} hint={t("filter.remove", { label })} />
        </li>
      ))}
    </ul>
  )
}
