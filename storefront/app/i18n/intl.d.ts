import type { Messages as CatalogueMessages } from "./catalogues"
import type { Locale as ShopLocale } from "./locale"

declare module "use-intl" {
  interface AppConfig {
    Locale: ShopLocale
    Messages: CatalogueMessages
  }
}
