import type { OcopGroup, SalesChannel } from "@lienket/contracts"

type Locale = "vi" | "en"

/** The six groups as Decision 148/QĐ-TTg of 24 February 2023 names them. */
const groups: Readonly<Record<Locale, Readonly<Record<OcopGroup, string>>>> = {
  vi: {
    food: "Thực phẩm",
    drink: "Đồ uống",
    medicinal: "Dược liệu và sản phẩm từ dược liệu",
    craft: "Hàng thủ công mỹ nghệ",
    ornamental: "Sinh vật cảnh",
    tourism: "Dịch vụ du lịch cộng đồng, sinh thái và điểm du lịch",
  },
  en: {
    food: "Food",
    drink: "Drinks",
    medicinal: "Medicinal herbs and their products",
    craft: "Handicrafts",
    ornamental: "Ornamental plants and animals",
    tourism: "Community and eco-tourism",
  },
}

const channels: Readonly<Record<Locale, Readonly<Record<SalesChannel, string>>>> = {
  vi: {
    marketplace: "Sàn Liên Kết",
    agreement: "Theo thỏa thuận liên kết",
    direct: "Bán trực tiếp",
    fair: "Hội chợ",
    export: "Xuất khẩu",
  },
  en: {
    marketplace: "Liên Kết marketplace",
    agreement: "Under an agreement",
    direct: "Direct sales",
    fair: "Fairs",
    export: "Export",
  },
}

export const groupLabel = (group: OcopGroup, locale: Locale): string => groups[locale][group]

export const channelLabel = (channel: SalesChannel, locale: Locale): string => channels[locale][channel]

/** A month `YYYY-MM` as a chart writes it: `11/2026`, `Nov 2026`. */
export const monthLabel = (month: string, locale: Locale): string => {
  const [year = "", number = ""] = month.split("-")
  if (locale === "vi") return `${number}/${year}`
  const name = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
  return `${name} ${year}`
}
