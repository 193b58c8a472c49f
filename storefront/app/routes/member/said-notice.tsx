import { Icon } from "~/ui/icon"

/** Says what has just been done, or why it could not be, on the page after; it is read out. */
export function SaidNotice({ said, trouble }: { said?: string; trouble?: string }) {
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
