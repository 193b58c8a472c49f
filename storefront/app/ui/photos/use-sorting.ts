import { useEffect, useRef, type RefObject } from "react"

/** Lets the children of a list be dragged by their grip; what drags is fetched once there is something to drag. */
export function useSorting(list: RefObject<HTMLElement | null>, on: boolean, move: (from: number, to: number) => void) {
  const latest = useRef(move)
  useEffect(() => {
    latest.current = move
  })
  useEffect(() => {
    const element = list.current
    if (!on || element === null) return
    let stop: () => void = () => undefined
    let ended = false
    void import("sortablejs").then(({ default: Sortable }) => {
      if (ended) return
      const sortable = Sortable.create(element, {
        handle: "[data-grip]",
        animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
        // A finger that scrolls does not rest.
        delay: 200,
        delayOnTouchOnly: true,
        onEnd: ({ item, oldIndex, newIndex }) => {
          if (oldIndex === undefined || newIndex === undefined || oldIndex === newIndex) return
          // The rows are React's: they go back to where it knows them, and it moves them.
          item.remove()
          element.insertBefore(item, element.children[oldIndex] ?? null)
          latest.current(oldIndex, newIndex)
        },
      })
      stop = () => sortable.destroy()
    })
    return () => {
      ended = true
      stop()
    }
  }, [list, on])
}
