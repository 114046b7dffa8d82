import type { Reader } from "#app/platform/database.server.ts";

export type PricedVisit = { visitId: string; vnd: number; present: number | null };

/** Every visit that has a listed price, with its price in a currency, in one order. */
export function listPricedVisits(reader: Reader, currency: string): Promise<PricedVisit[]> {
  return reader.$queryRaw<PricedVisit[]>`
    SELECT listed.experience_id AS "visitId", listed.amount_minor AS vnd, own.amount_minor AS present
    FROM experience_price listed
    LEFT JOIN experience_price own ON own.experience_id = listed.experience_id AND own.currency = ${currency}
    WHERE listed.currency = 'VND'
    ORDER BY listed.experience_id`;
}
