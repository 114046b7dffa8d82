/** What an electronic invoice of Vietnam is to be made out to. */
export type InvoiceRequest = { name: string; taxCode: string; address: string; email: string };

/**
 * A tax code as it was typed, with only its digits and the branch's dash; null for what is none. Ten digits with a check digit
 * are a company or household, three more after a dash its branch (Circular 105/2020/TT-BTC); twelve are a person's own number,
 * in force since July 2025 (Circular 86/2024/TT-BTC).
 */
export function readTaxCode(typed: string): string | null {
  const written = typed
    .normalize("NFKC")
    .replaceAll(/[\s.]/g, "")
    .replaceAll(/[‐‑–—−]/g, "-");
  if (/^\d{12}$/.test(written)) return written;
  const [, main = "", branch] = /^(\d{10})(?:-?(\d{3}))?$/.exec(written) ?? [];
  if (main === "" || !hasCheckDigit(main)) return null;
  return branch === undefined ? main : `${main}-${branch}`;
}

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The tenth digit is ten less the remainder by eleven of the nine others, weighed; where that gives no digit there is no code. */
function hasCheckDigit(code: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(code[place]), 0);
  return 10 - (sum % 11) === Number(code[9]);
}

/** A stored request; null where the buyer wants no invoice, or what is stored cannot be read as one. */
export function readInvoice(stored: unknown): InvoiceRequest | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { name, taxCode, address, email } = stored as Record<string, unknown>;
  if (typeof name !== "string" || typeof taxCode !== "string") return null;
  return { name, taxCode, address: textOf(address), email: textOf(email) };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** May the buyer still ask for an invoice, or ask anew? It is made out once the money is here, and by each seller once. */
export function mayAskInvoice(
  order: { market: string; paymentState: string },
  parts: readonly { invoiceNumber: string | null }[],
): boolean {
  return (
    order.market === "VN" && order.paymentState === "paid" && parts.every(({ invoiceNumber }) => invoiceNumber === null)
  );
}
