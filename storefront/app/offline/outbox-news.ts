const channelName = "lienket-outbox"

/** Tells every open page, this one too, that the outbox has changed. */
export function announceOutbox(): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(null)
  channel.close()
  globalThis.dispatchEvent(new Event(channelName))
}

/** Calls back whenever the outbox changes. @returns how to stop. */
export function onOutboxNews(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = listener
  globalThis.addEventListener(channelName, listener)
  return () => {
    channel.close()
    globalThis.removeEventListener(channelName, listener)
  }
}
