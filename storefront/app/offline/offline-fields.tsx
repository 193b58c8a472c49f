import { useOwner } from "./owner"

/** What a form must carry to be kept on the device: whose it is, and what to call it. */
export function OfflineFields({ label }: { label: string }) {
  return (
    <>
      <input type="hidden" name="owner" value={useOwner()} />
      <input type="hidden" name="label" value={label} />
    </>
  )
}
