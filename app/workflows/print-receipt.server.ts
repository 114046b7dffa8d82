import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { findReceipt } from "#app/domain/ordering/queries/find-receipt.server.ts";
import { momentInZone } from "#app/i18n/moment-in-zone.ts";
import { receiptPaper } from "#app/papers/receipt.ts";
import type { Services } from "#app/services.server.ts";
import { buyerParty, paperViewOf, sellerParties } from "./paper-parties.server.ts";

export type Printed = { bytes: Uint8Array; fileName: string };

/** The receipt of a paid order in its own language; null where no money came. Whoever asks must have shown its key. */
export async function printReceipt(
  services: Pick<Services, "db" | "env" | "reference" | "papers">,
  code: string,
): Promise<Printed | null> {
  const { db, env, reference, papers } = services;
  const receipt = await findReceipt(db, code);
  if (!receipt) return null;
  const { locale, market, buyer, parts } = receipt;
  const { rules } = getMarketBook(reference, market);
  const view = paperViewOf(services, locale);
  const owner = [env.OWNER_ADDRESS, env.OWNER_REGISTRATION, env.OWNER_PHONE, env.OWNER_EMAIL];
  const paper = receiptPaper({
    ...view,
    receipt,
    placed: momentInZone(receipt.placedAt, locale, rules.timeZone),
    paid: receipt.paidAt ? momentInZone(receipt.paidAt, locale, rules.timeZone) : "",
    abroad: market !== "VN",
    operator: env.OWNER_NAME ? { name: env.OWNER_NAME, lines: owner.map((line) => line ?? "") } : null,
    buyer: buyerParty(services, { ...buyer, market }, locale),
    sellers: await sellerParties(
      services,
      parts.map(({ sellerId }) => sellerId),
    ),
  });
  return { bytes: await papers.print(paper), fileName: `${view.t("papers:receipt.fileName")}-${receipt.code}` };
}
