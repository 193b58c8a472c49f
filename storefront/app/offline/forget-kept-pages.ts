/** Forgets the pages of a portal that this device keeps; what waits to be sent stays with its owner. */
export async function forgetKeptPages(): Promise<void> {
  if (!("caches" in window)) return
  const kept = (await caches.keys()).filter((name) => name.startsWith("work-pages-"))
  await Promise.all(kept.map((name) => caches.delete(name)))
}
