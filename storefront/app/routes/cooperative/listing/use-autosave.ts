import type { ListingDraft } from "@lienket/contracts"
import { useCallback, useEffect, useRef, useState } from "react"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"

import { dropFromDevice, keepOnDevice } from "./device-copy"
import { sendDraft } from "./send-draft"

export type SaveState =
  | { kind: "clean" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  /** On the device, and sent when the network is back. */
  | { kind: "offline" }
  | { kind: "signedOut" }
  | { kind: "refused"; message: string }

export type Overtook = { at: string; by: string }

type Wanted = Readonly<{
  draftId: string
  /** Of a product that is on sale already. */
  productId: string | undefined
  organizationId: string
  /** The version the page was made from. */
  version: number
}>

const untilDevice = 300
const untilServer = 1_200

/**
 * Keeps what is typed: on the device at once, on the server as soon as the seller pauses or leaves. What
 * cannot be sent stays on the device and goes when the network is back.
 */
export function useAutosave({ draftId, productId, organizationId, version }: Wanted) {
  const path = localePath(useLocale(), `/kenh-htx/san-pham/luu/${draftId}`)
  const [state, setState] = useState<SaveState>({ kind: "clean" })
  const [overtook, setOvertook] = useState<Overtook | null>(null)
  const memory = useRef<Memory>({ version, content: undefined, sent: undefined, isSending: false, isOver: false })
  const timers = useRef<{ device?: Timer; server?: Timer }>({})

  const save = useCallback(async () => {
    const kept = memory.current
    while (!kept.isOver && !kept.isSending && kept.content !== undefined && kept.content !== kept.sent) {
      const { content } = kept
      kept.isSending = true
      setState({ kind: "saving" })
      const answer = await sendDraft(path, { content, product_id: productId, version: kept.version })
      kept.isSending = false
      if (answer.kind !== "saved") {
        setState(answer)
        return
      }
      kept.version = answer.version
      kept.sent = content
      if (answer.overtook) setOvertook(answer.overtook)
      setState({ kind: "saved", at: answer.saved_at })
      if (kept.content === content) await dropFromDevice(draftId)
    }
  }, [draftId, path, productId])

  const changed = useCallback(
    (content: ListingDraft) => {
      memory.current.content = content
      clearTimeout(timers.current.device)
      clearTimeout(timers.current.server)
      timers.current.device = setTimeout(() => {
        const isNew = productId === undefined
        void keepOnDevice({ draftId, organizationId, isNew, content, at: Date.now() })
      }, untilDevice)
      timers.current.server = setTimeout(() => void save(), untilServer)
    },
    [draftId, organizationId, productId, save],
  )

  /** The form itself is sent: nothing may arrive after it. */
  const end = useCallback(() => {
    memory.current.isOver = true
    clearTimeout(timers.current.device)
    clearTimeout(timers.current.server)
  }, [])

  /** The form came back to be put right. */
  const goOn = useCallback((version: number) => {
    memory.current = { ...memory.current, version, isOver: false }
  }, [])

  useEffect(() => {
    const again = () => void save()
    const leave = () => {
      if (document.visibilityState === "hidden") void save()
    }
    const pending = timers.current
    window.addEventListener("online", again)
    document.addEventListener("visibilitychange", leave)
    return () => {
      window.removeEventListener("online", again)
      document.removeEventListener("visibilitychange", leave)
      clearTimeout(pending.server)
      // On to another page of the portal: what was typed last goes out all the same.
      void save()
    }
  }, [save])

  return { state, overtook, changed, end, goOn }
}

type Timer = ReturnType<typeof setTimeout>

type Memory = {
  version: number
  content: ListingDraft | undefined
  sent: ListingDraft | undefined
  isSending: boolean
  isOver: boolean
}
