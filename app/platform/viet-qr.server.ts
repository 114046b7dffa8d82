import { encode } from "uqr";
import { Banks, QRPay } from "vietnam-qr-pay";

export type VietQr = { bin: string; account: string; amountMinor: number; text: string };

/** The text of a VietQR code (NAPAS 247, EMVCo merchant-presented) that fills in a whole transfer. */
export function vietQrText({ bin, account, amountMinor, text }: VietQr): string {
  return QRPay.initVietQR({
    bankBin: bin,
    bankNumber: account,
    amount: String(amountMinor),
    purpose: text,
  }).build();
}

/** Four modules of quiet on each side, as readers want them (ISO/IEC 18004). */
export function qrPicture(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { size, path };
}

/** The short name of a bank by its six digits; null for one that is not listed. */
export function bankNameOf(bin: string): string | null {
  return Banks.find((bank) => bank.bin === bin)?.shortName ?? null;
}
