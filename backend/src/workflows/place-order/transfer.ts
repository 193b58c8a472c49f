import { buildVietQr, findBank } from "@lienket/vietnam"
import type { Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import type { TransferInstruction } from "../../modules/order-group/records"
import type { OrderPart } from "./split"

interface AccountRow {
  id: string
  bank_bin: string | null
  bank_account_number: string | null
  bank_account_name: string | null
}

/** The words a buyer sends with a transfer; ASCII, so that every bank keeps them. */
export const transferPurpose = (code: string, position: number): string => `${code.replaceAll("-", "")} ${position}`

/**
 * What each part paid by transfer tells the buyer's banking app: the cooperative's own account, the
 * amount and the reference, as a VietQR (NAPAS 247, EMVCo) text.
 * @throws Refusal `payment_method_not_allowed` for a seller without an account.
 */
export const transferInstructions = async (
  db: Database,
  code: string,
  parts: readonly OrderPart[],
): Promise<(TransferInstruction | null)[]> => {
  const sellerIds = parts.filter(({ payment }) => payment === "vietqr").map(({ seller }) => seller.id)
  const rows =
    sellerIds.length === 0
      ? []
      : await db("organization")
          .whereIn("id", sellerIds)
          .select<AccountRow[]>("id", "bank_bin", "bank_account_number", "bank_account_name")
  return parts.map((part, index) =>
    part.payment === "vietqr" ? instruction(part, transferPurpose(code, index + 1), rows) : null,
  )
}

const instruction = (part: OrderPart, purpose: string, accounts: readonly AccountRow[]): TransferInstruction => {
  const account = accounts.find(({ id }) => id === part.seller.id)
  if (!account?.bank_bin || !account.bank_account_number) {
    throw new Refusal("payment_method_not_allowed", { field: "payment", values: { title: part.seller.name } })
  }
  return {
    payload: buildVietQr({
      bankBin: account.bank_bin,
      accountNumber: account.bank_account_number,
      amountVnd: part.totalVnd,
      purpose,
    }),
    bank_name: findBank(account.bank_bin)?.shortName ?? account.bank_bin,
    account_number: account.bank_account_number,
    account_name: account.bank_account_name ?? part.seller.name,
    amount_vnd: part.totalVnd,
    purpose,
  }
}
