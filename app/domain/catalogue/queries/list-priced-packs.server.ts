import type { Reader } from "#app/platform/database.server.ts";

export type PricedPack = { variantId: string; vnd: number; present: number | null; byHand: boolean };

/** Every pack that is or may come on sale and has a listed price, with its price in a currency; by product, in one order. */
export function listPricedPacks(reader: Reader, currency: string): Promise<PricedPack[]> {
  return reader.$queryRaw<PricedPack[]>`
    SELECT v.id AS "variantId", listed.amount_minor AS vnd, own.amount_minor AS present, coalesce(own.by_hand, false) AS "byHand"
    FROM variant v
    JOIN product p ON p.id = v.product_id
    JOIN variant_price listed ON listed.variant_id = v.id AND listed.currency = 'VND'
    LEFT JOIN variant_price own ON own.variant_id = v.id AND own.currency = ${currency}
    WHERE NOT v.retired AND p.state <> 'archived'
    ORDER BY p.key, v.position, v.id`;
}

export type PriceCoverage = { currency: string; priced: number; byHand: number };

/** How many packs on sale there are, and how many of them have a price in each currency. */
export async function countPricedPacks(reader: Reader): Promise<{ packs: number; coverage: PriceCoverage[] }> {
  const coverage = await reader.$queryRaw<PriceCoverage[]>`
    SELECT own.currency, count(*)::int AS priced, (count(*) FILTER (WHERE own.by_hand))::int AS "byHand"
    FROM variant v
    JOIN product p ON p.id = v.product_id AND p.state = 'live'
    JOIN variant_price own ON own.variant_id = v.id
    WHERE NOT v.retired
    GROUP BY own.currency`;
  return { packs: coverage.find(({ currency }) => currency === "VND")?.priced ?? 0, coverage };
}
