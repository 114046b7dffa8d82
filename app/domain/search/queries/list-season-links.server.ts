import { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { SearchHit } from "#app/ports/search-index.ts";
import type { Locale } from "#app/shared/locale.ts";
import { type HitRow, hitColumns, readHit } from "./hits.server.ts";
import { adultCondition } from "./row-expressions.server.ts";

/** One way in which an item belongs to a crop, a bloom or a happening. All that is named must fit; the rest is open. */
export type SeasonLink = {
  season: string;
  /** The months that count: an item with months of its own must share one. */
  months: readonly number[];
  itemType: "product" | "experience" | "event";
  class?: string;
  fact?: string;
  set?: number;
  emblem?: string;
  type?: string;
  key?: string;
  units?: readonly string[];
};

/** A producer's event is of the crop whose goods or visits it offers and whose emblem it carries. */
export type LinkedSeason = { season: string; months: readonly number[]; emblem: string };

export type LinkedItems = { season: string; total: number; hits: SearchHit[] };

type Wish = { locale: Locale; today: string; month: number; most: number };

/**
 * Goods, visits, makers and coming events of every season asked for, in one round trip: at most `most` of a type each, with
 * how many there are. What is in season in `month` comes first, at its best before that.
 */
export async function listSeasonLinks(
  db: Reader,
  seasons: readonly LinkedSeason[],
  links: readonly SeasonLink[],
  { locale, today, month, most }: Wish,
): Promise<LinkedItems[]> {
  if (links.length === 0) return [];
  const [answer] = await db.$queryRaw<{ rows: { season: string; total: number; hit: HitRow }[] }[]>`
    WITH season AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(seasons)}::jsonb) AS s(season text, months int[], emblem text)),
    ${ownItems(links, locale)},
    makers AS (SELECT DISTINCT season, seller_id FROM own WHERE seller_id IS NOT NULL),
    linked AS (
      SELECT season, item_type, item_id FROM own WHERE item_type <> 'event'
      UNION
      SELECT makers.season, d.item_type, d.item_id FROM makers
      JOIN search_document d ON d.locale = ${locale} AND d.item_type = 'producer' AND d.item_id = makers.seller_id
      UNION
      SELECT season, item_type, item_id FROM own WHERE item_type = 'event' AND ends_on >= ${today}::date
      UNION
      SELECT season.season, d.item_type, d.item_id FROM makers JOIN season USING (season)
      JOIN search_document d ON d.locale = ${locale} AND d.item_type = 'event' AND d.seller_id = makers.seller_id
        AND d.card->>'emblem' = season.emblem AND d.months && season.months AND d.ends_on >= ${today}::date),
    ranked AS (
      SELECT linked.season, d.item_type, d.item_id,
        count(*) OVER (PARTITION BY linked.season, d.item_type)::int AS total,
        row_number() OVER (PARTITION BY linked.season, d.item_type ORDER BY ${orderIn(month)}) AS place
      FROM linked JOIN search_document d ON d.locale = ${locale} AND d.item_type = linked.item_type AND d.item_id = linked.item_id
      WHERE ${adultCondition({})})
    SELECT coalesce(json_agg(json_build_object('season', r.season, 'total', r.total, 'hit', hit) ORDER BY r.place), '[]') AS rows
    FROM ranked r CROSS JOIN LATERAL (
      SELECT ${hitColumns} FROM search_document d
      WHERE d.locale = ${locale} AND d.item_type = r.item_type AND d.item_id = r.item_id) AS hit
    WHERE r.place <= ${most}::int`;
  const rows = answer?.rows ?? [];
  return seasons.flatMap(({ season }) =>
    (["product", "producer", "experience", "event"] as const).flatMap((type) => {
      const own = rows.filter((row) => row.season === season && row.hit.item_type === type);
      return own.length > 0
        ? [{ season, total: own[0]?.total ?? 0, hits: own.map(({ hit }) => readHit(hit, today)) }]
        : [];
    }),
  );
}

/** WITH ... `own`: what fits a link. The rows are read once, however many links there are. */
function ownItems(links: readonly SeasonLink[], locale: Locale): Prisma.Sql {
  return Prisma.sql`
    link AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS l(
        season text, months int[], "itemType" text, class text, fact text, set int, emblem text, type text, key text, units text[])),
    offered AS MATERIALIZED (
      SELECT d.item_type, d.item_id, d.seller_id, d.key, split_part(d.key, '.', 1) AS class, d.facts, d.ocop_set,
        d.card->>'emblem' AS emblem, d.type, d.unit_code, d.months, d.ends_on
      FROM search_document d
      WHERE d.locale = ${locale} AND d.item_type IN ('product', 'experience', 'event') AND ${adultCondition({})}),
    own AS (
      SELECT DISTINCT l.season, o.item_type, o.item_id, o.seller_id, o.ends_on
      FROM link l JOIN offered o ON o.item_type = l."itemType"
      WHERE (l.class IS NULL OR o.class = l.class)
        AND (l.set IS NULL OR o.ocop_set = l.set)
        AND (l.emblem IS NULL OR o.emblem = l.emblem)
        AND (l.type IS NULL OR o.type = l.type)
        AND (l.key IS NULL OR o.key = l.key)
        AND (l.units IS NULL OR o.unit_code = ANY(l.units))
        AND (l.fact IS NULL OR l.fact = ANY(o.facts))
        AND (cardinality(o.months) = 0 OR o.months && l.months))`;
}

function orderIn(month: number): Prisma.Sql {
  return Prisma.sql`
    CASE WHEN ${month}::int = ANY(d.peak_months) THEN 2 WHEN ${month}::int = ANY(d.months) THEN 1 ELSE 0 END DESC,
    d.starts_on NULLS LAST, (d.free_stock > 0) DESC NULLS LAST, d.key`;
}
