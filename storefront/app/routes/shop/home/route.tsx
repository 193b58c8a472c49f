import { SearchBox } from "~/ui/search-box"

export default function Home() {
  return (
    <main id="noi-dung" className="page py-10">
      <h1 className="text-3xl">Liên Kết</h1>
      <SearchBox large />
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
