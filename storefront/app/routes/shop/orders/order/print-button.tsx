import { Button } from "~/ui/button"

/** Browsers print a page by themselves; the button only saves looking for it. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button
      type="button"
      look="secondary"
      icon="printer"
      className="no-print [@media(scripting:none)]:hidden"
      onClick={() => window.print()}
    >
      {label}
    </Button>
  )
}
