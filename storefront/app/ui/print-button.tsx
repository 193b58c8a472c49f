import { Button } from "./button"

/** Opens the browser's own print dialog; without scripts the browser's menu does the same. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button
      type="button"
      look="secondary"
      icon="printer"
      onClick={() => window.print()}
      className="no-print [@media(scripting:none)]:hidden"
    >
      {children}
    </Button>
  )
}
