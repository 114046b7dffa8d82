import { Prisma } from "#app/generated/prisma/client.ts";
import type { FoundPoint, SearchRequest } from "#app/ports/search-index.ts";

export type PointRow = {
  item_type: FoundPoint["type"];
  item_id: string;
  slug: string;
  title: string;
  text_locale: FoundPoint["textLocale"];
  at: FoundPoint["at"];
  emblem: string;
  accent: string;
  unit_code: string | null;
};

/** So many are told at most: a bound on what an answer weighs. */
const pointsMost = 5000;

/** Over `found`: where everything stands that passes the facets. */
export function pointRows({ locale }: Pick<SearchRequest, "locale">): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(point ORDER BY point.key), '[]') FROM (
    SELECT d.item_type, d.item_id, d.key, d.slug, d.title, d.text_locale, d.unit_code,
      d.card->'at' AS at, d.card->>'emblem' AS emblem, d.card->>'accent' AS accent
    FROM found
    JOIN search_document d ON d.item_type = found.item_type AND d.item_id = found.item_id AND d.locale = ${locale}
    WHERE found.failed = 0 AND d.card->'at' IS NOT NULL ORDER BY d.key LIMIT ${pointsMost}) AS point)`;
}

export function readPoints(rows: readonly PointRow[]): FoundPoint[] {
  return rows.map(({ item_type, item_id, slug, title, text_locale, at, emblem, accent, unit_code }) => ({
    ...{ type: item_type, id: item_id, slug, title, textLocale: text_locale, at, emblem, accent },
    unitCode: unit_code ?? undefined,
  }));
}
