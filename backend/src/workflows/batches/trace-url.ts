import { environment } from "../../environment"

/** Where everyone can look up a lot: what its QR code holds. */
export const traceUrl = (publicCode: string): string =>
  `${environment().LIENKET_PUBLIC_SHOP_URL.replace(/\/$/, "")}/truy-xuat/${publicCode}`
