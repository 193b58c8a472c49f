import { createContext, useContext } from "react"

/** A fingerprint of the person at work and the organisation: whose pages and forms the device keeps. */
export const OwnerContext = createContext("")

export const useOwner = (): string => useContext(OwnerContext)
