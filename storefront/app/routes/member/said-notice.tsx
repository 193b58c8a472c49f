import { useState } from "react"
import { useLocation } from "react-router"

import { Icon } from "~/ui/icon"

type Words = Readonly<{ said?: string; trouble?: string }>

/**
 * Says what has just been done, or why it could not be, on the page after; it is read out. It stays until the reader
 * goes on: the words are told once, and a page that looks again for what is new would take them away.
 */
export function SaidNotice(words: Words) {
  const { said, trouble } = useLastWords(words)
  return (
    <div role="status">
      {said ? (
        <p className="mb-4 flex items-start gap-2.5 rounded-md bg-leaf-wash px-4 py-3 font-semibold text-leaf-deep">
          <Icon name="circle-check" className="mt-1" />
          {said}
        </p>
      ) : null}
      {trouble ? (
        <p className="mb-4 flex items-start gap-2.5 rounded-md bg-lacquer-wash px-4 py-3 font-semibold text-lacquer">
          <Icon name="circle-alert" className="mt-1" />
          {trouble}
        </p>
      ) : null}
    </div>
  )
}

function useLastWords({ said, trouble }: Words): Words {
  const { key } = useLocation()
  const [last, setLast] = useState({ key, said, trouble })
  const isSame = last.key === key && last.said === said && last.trouble === trouble
  const hasGone = last.key === key && said === undefined && trouble === undefined
  if (isSame || hasGone) return last
  setLast({ key, said, trouble })
  return { said, trouble }
}
