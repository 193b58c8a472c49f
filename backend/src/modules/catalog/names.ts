import type { OcopGroup } from "@lienket/contracts"
import type { Locale } from "../../http/locale"

/** The six groups as Decision 148/QĐ-TTg names them, shortened for a shelf. */
export const groupNames: Readonly<Record<Locale, Readonly<Record<OcopGroup, string>>>> = {
  vi: {
    food: "Thực phẩm",
    drink: "Đồ uống",
    medicinal: "Dược liệu",
    craft: "Thủ công mỹ nghệ",
    ornamental: "Sinh vật cảnh",
    tourism: "Du lịch cộng đồng",
  },
  en: {
    food: "Food",
    drink: "Drinks",
    medicinal: "Medicinal herbs",
    craft: "Handicrafts",
    ornamental: "Plants and pets",
    tourism: "Community tourism",
  },
}

export const starsNames: Readonly<Record<Locale, (stars: string) => string>> = {
  vi: (stars) => `${stars} sao`,
  en: (stars) => `${stars} stars`,
}
