import { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { SearchHit, SearchItemType, SearchRequest } from "#app/ports/search-index.ts";
import type { CardFacts } from "#app/shared/listing-source.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { OtherPrices } from "../model/other-prices.ts";
import { adultCondition } from "./row-expressions.server.ts";

export type ItemRef = { type: SearchItemType; id: string };

/** A row as `hitColumns` gives it inside json. */
export type HitRow = {
  item_type: SearchItemType;
  item_id: string;
  key: string;
  slug: string;
  text_locale: Locale;
  title: string;
  summary: string;
  card: CardFacts & { awardCode?: string; otherPrices?: OtherPrices };
  price_vnd: number | null;
  price_jpy: number | null;
  price_krw: number | null;
  free_stock: number | null;
  stars: number | null;
  award_until: string | null;
  ships_to: string[];
  starts_on: string | null;
  ends_on: string | null;
  adult: boolean;
};

export const hitColumns: Prisma.Sql = Prisma.sql`
  d.item_type, d.item_id, d.key, d.slug, d.text_locale, d.title, d.summary, d.card, d.price_vnd, d.price_jpy, d.price_krw,
  d.free_stock, d.stars, d.award_until, d.ships_to, d.starts_on, d.ends_on, d.adult`;

/** The items as they stand now, in the order asked for; one that is gone, or behind the age gate, is left out. */
export async function listHits(
  db: Reader,
  locale: Locale,
  items: readonly ItemRef[],
  { today, adult }: Pick<SearchRequest, "today" | "adult">,
): Promise<SearchHit[]> {
  if (items.length === 0) return [];
  const [answer] = await db.$queryRaw<{ hits: HitRow[] }[]>`
    SELECT coalesce(json_agg(hit ORDER BY hit.place), '[]') AS hits FROM (
      SELECT ${hitColumns}, wanted.place
      FROM unnest(${items.map(({ type }) => type)}::text[], ${items.map(({ id }) => id)}::uuid[])
        WITH ORDINALITY AS wanted(type, id, place)
      JOIN search_document d ON d.item_type = wanted.type AND d.item_id = wanted.id AND d.locale = ${locale}
      WHERE ${adultCondition({ adult })}) AS hit`;
  return (answer?.hits ?? []).map((row) => readHit(row, today));
}

/** An award that ended, or one without its certificate, is not told. */
export function readHit(row: HitRow, today: string): SearchHit {
  const { awardCode, otherPrices, ...card } = row.card;
  const valid = row.stars !== null && row.award_until !== null && row.award_until >= today;
  return {
    type: row.item_type,
    id: row.item_id,
    key: row.key,
    slug: row.slug,
    textLocale: row.text_locale,
    title: row.title,
    summary: row.summary,
    card,
    prices: { ...pricesOf(row), ...otherPrices },
    freeStock: row.free_stock,
    award: valid && awardCode ? { stars: row.stars ?? 0, validUntil: row.award_until ?? "", code: awardCode } : null,
    shipsTo: row.ships_to,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    adult: row.adult,
  };
}

function pricesOf(row: HitRow): SearchHit["prices"] {
  return {
    ...(row.price_vnd === null ? {} : { VND: row.price_vnd }),
    ...(row.price_jpy === null ? {} : { JPY: row.price_jpy }),
    ...(row.price_krw === null ? {} : { KRW: row.price_krw }),
  };
}
