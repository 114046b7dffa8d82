import type { Reader } from "#app/platform/database.server.ts";
import type { Currency } from "#app/shared/money.ts";
import type { PriceRecord } from "../model/was-price.ts";

/** `byHand`: a person set the present price of the asked currency. */
export type PriceHistory = { history: PriceRecord[]; byHand: boolean };

/** Every price of these packs in one currency, and every listed one, the oldest first. */
export async function listPriceHistory(
  db: Reader,
  variantIds: readonly string[],
  currency: Currency,
): Promise<Map<string, PriceHistory>> {
  const packs = await db.variant.findMany({
    where: { id: { in: [...variantIds] } },
    select: {
      id: true,
      prices: { where: { currency }, select: { byHand: true } },
      priceHistory: {
        where: { currency: { in: [currency, "VND"] } },
        orderBy: [{ since: "asc" }, { id: "asc" }],
        select: { currency: true, amountMinor: true, since: true },
      },
    },
  });
  return new Map(
    packs.map(({ id, prices, priceHistory }) => [
      id,
      { history: priceHistory, byHand: prices.some(({ byHand }) => byHand) },
    ]),
  );
}
