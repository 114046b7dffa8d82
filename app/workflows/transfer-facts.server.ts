import type { QrPicture, TransferFacts } from "#app/domain/ordering/model/transfer-facts.ts";
import { bankAccountOf } from "#app/platform/bank-account.server.ts";
import { bankNameOf, qrPicture, vietQrText } from "#app/platform/viet-qr.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Money } from "#app/shared/money.ts";

type Ordered = { code: string; total: Money; payMethod: string };

/** Where and how an order is paid by transfer; null when it is paid in another way, or the portal has no account any more. */
export function transferFactsOf(env: Services["env"], { code, total, payMethod }: Ordered): TransferFacts | null {
  const bank = payMethod === "bank-transfer" ? bankAccountOf(env) : null;
  if (!bank) return null;
  const { bin, account, name: holder, invented } = bank;
  return { bankName: bankNameOf(bin), bin, account, holder, amount: total, text: code, invented };
}

/** The same for a banking app's camera. */
export function transferPicture({ bin, account, amount, text }: TransferFacts): QrPicture {
  return qrPicture(vietQrText({ bin, account, amountMinor: amount.minor, text }));
}
