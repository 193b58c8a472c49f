import { createContext, useContext } from "react"

/** What a page needs of its request while it is rendered on the server; in the browser it is empty. */
export const RequestView = createContext<{ nonce: string | undefined; reference: string | undefined }>({
  nonce: undefined,
  reference: undefined,
})

export const useNonce = () => useContext(RequestView).nonce

/** The code of this page load, for reading out on the phone. */
export function useReference(): string | undefined {
  const { reference } = useContext(RequestView)
  if (typeof document === "undefined") return reference
  return document.documentElement.dataset.reference
}
