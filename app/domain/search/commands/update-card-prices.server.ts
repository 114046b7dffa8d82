import type { Transaction } from "#app/platform/database.server.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";
import { otherPrices } from "../model/other-prices.ts";

export type PricedType = "product" | "experience";

/** `severalPricesIn` is there for what has packs. */
export type CardPrices = { itemId: string; prices: SearchSource["prices"]; severalPricesIn?: readonly string[] };

/** New prices on cards, in every language; nothing is analysed. The caller locked the cards; one that shows them already stays. */
export async function updateCardPrices(
  tx: Transaction,
  type: PricedType,
  cards: readonly CardPrices[],
): Promise<number> {
  const rows = cards.map(({ itemId, prices, severalPricesIn }) => ({
    item_id: itemId,
    vnd: prices.VND ?? null,
    jpy: prices.JPY ?? null,
    krw: prices.KRW ?? null,
    card: { severalPricesIn, otherPrices: otherPrices(prices) },
  }));
  return tx.$executeRaw`
    UPDATE search_document d
    SET price_vnd = row.vnd, price_jpy = row.jpy, price_krw = row.krw, card = d.card || row.card, updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(item_id uuid, vnd int, jpy int, krw int, card jsonb)
    WHERE d.item_type = ${type} AND d.item_id = row.item_id
      AND (d.price_vnd, d.price_jpy, d.price_krw, d.card)
        IS DISTINCT FROM (row.vnd, row.jpy, row.krw, d.card || row.card)`;
}
