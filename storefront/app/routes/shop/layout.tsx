import { Outlet } from "react-router"

import { Footer } from "~/ui/footer"
import { Header } from "~/ui/header"

/** Frame of the consumer's pages: header, page, footer. */
export default function ShopLayout() {
  return (
    <div className="flex min-h-dvh flex-col">
      <Header />
      <div className="grow">
        <Outlet />
      </div>
      <Footer />
    </div>
  )
}
