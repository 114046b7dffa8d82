/** The most of one pack in one cart; more is an enquiry, not a parcel. */
export const maxQuantity = 999;
/** The most different packs in one cart. */
export const maxCartLines = 60;

/** A whole number from 1 to the most as a person types it, full-width digits too; null for anything else. */
export function readQuantity(typed: string | undefined): number | null {
  const text = (typed ?? "").normalize("NFKC").trim();
  if (!/^\d{1,4}$/.test(text)) return null;
  const quantity = Number(text);
  return quantity >= 1 && quantity <= maxQuantity ? quantity : null;
}
