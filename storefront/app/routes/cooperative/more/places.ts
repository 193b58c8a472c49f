import type { IconName } from "~/ui/icon-names"
import type { CooperativeMessages } from "~/messages/vi/cooperative.bundle"

export type MorePlace = Readonly<{
  /** Key of its name and of the line below it in `sellerMore.places`. */
  name: keyof CooperativeMessages["sellerMore"]["places"]
  /** Path within the portal. */
  to: string
  icon: IconName
}>

/** What is needed less often than every day, in the order in which it is met. */
export const morePlaces: readonly MorePlace[] = [
  { name: "agreements", to: "/kenh-htx/thoa-thuan", icon: "handshake" },
  { name: "obstacles", to: "/kenh-htx/vuong-mac", icon: "circle-alert" },
  { name: "year", to: "/kenh-htx/nam-ban-hang", icon: "trending-up" },
  { name: "reports", to: "/kenh-htx/bao-cao", icon: "file-text" },
  { name: "evaluation", to: "/kenh-htx/danh-gia", icon: "scale" },
  { name: "lots", to: "/kenh-htx/lo-hang", icon: "qr-code" },
  { name: "certificates", to: "/kenh-htx/chung-nhan", icon: "badge-check" },
  { name: "plantingAreas", to: "/kenh-htx/vung-trong", icon: "sprout" },
  { name: "messages", to: "/kenh-htx/tin-nhan", icon: "mail" },
  { name: "profile", to: "/kenh-htx/ho-so", icon: "file-check" },
  { name: "members", to: "/kenh-htx/thanh-vien", icon: "users" },
  { name: "delivery", to: "/kenh-htx/ho-so/giao-hang", icon: "truck" },
  { name: "packingSlips", to: "/kenh-htx/phieu-soan", icon: "package-check" },
  { name: "notifications", to: "/kenh-htx/thong-bao", icon: "bell" },
  { name: "reconciliation", to: "/kenh-htx/doi-soat", icon: "wallet" },
]
