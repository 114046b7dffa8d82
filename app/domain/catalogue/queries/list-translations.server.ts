import { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { pageWithin } from "#app/shared/page-number.ts";
import { type TranslationState, translationStates } from "#app/shared/translation-state.ts";
import { translatedStates } from "../model/listing.ts";

export type TranslationFilter = {
  /** Null for any language. */
  locale: Locale | null;
  state: TranslationState | null;
  query: string;
  page: number;
};
export type TranslatedListing = { id: string; name: string; states: Record<Locale, TranslationState> };
export type StateCounts = Record<TranslationState, number>;

export const translationsPerPage = 30;

/**
 * Listings with where their texts stand in each language: two statements, whatever the number of listings. `counts` are those
 * of the chosen language, or of listings that have such a text in any.
 */
export async function listTranslations(db: Reader, filter: TranslationFilter) {
  const counted = await db.$queryRaw<{ locale: Locale | null; state: TranslationState; count: number }[]>`
    ${standings(filter.query)}
    SELECT locale, state, count(DISTINCT id)::int AS count FROM standing
    GROUP BY GROUPING SETS ((locale, state), (state))`;
  const countOf = (locale: Locale | null, state: TranslationState) =>
    counted.find((row) => row.locale === locale && row.state === state)?.count ?? 0;
  const all = translationStates.reduce((sum, state) => sum + countOf("vi", state), 0);
  const total = filter.state ? countOf(filter.locale, filter.state) : all;
  const page = pageWithin(filter.page, total, translationsPerPage);
  const rows = await db.$queryRaw<TranslatedListing[]>`
    ${standings(filter.query)}
    SELECT id, max(name) FILTER (WHERE locale = 'vi') AS name, jsonb_object_agg(locale, state) AS states
    FROM standing GROUP BY id
    HAVING bool_or((${filter.locale}::text IS NULL OR locale = ${filter.locale}) AND
                   (${filter.state}::text IS NULL OR state = ${filter.state}))
    ORDER BY max(changed) DESC, id
    LIMIT ${translationsPerPage} OFFSET ${(page - 1) * translationsPerPage}`;
  const counts = Object.fromEntries(translationStates.map((state) => [state, countOf(filter.locale, state)]));
  return { rows, total, all, page, counts: counts as StateCounts };
}

/** What `textDigest` and `textState` say, for every listing and language. */
function standings(query: string): Prisma.Sql {
  const named =
    query === ""
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (
    SELECT FROM product_translation n WHERE n.product_id = p.id AND strpos(lower(n.name), lower(${query})) > 0)`;
  return Prisma.sql`
    WITH written AS (
      SELECT t.product_id, t.locale, t.name, t.source_digest, t.reviewed_digest, left(encode(sha256(convert_to(concat_ws(chr(31),
        t.name, t.summary, t.description, t.maker_note, t.ingredients, t.storage, t.use), 'UTF8')), 'hex'), 24) AS own
      FROM product_translation t WHERE t.name <> ''
    ), standing AS (
      SELECT p.id, p.updated_at AS changed, l.locale, coalesce(t.name, '') AS name,
        CASE WHEN t.own IS NULL THEN 'missing'
             WHEN l.locale <> 'vi' AND t.source_digest IS DISTINCT FROM source.own THEN 'stale'
             WHEN t.reviewed_digest = t.own THEN 'reviewed' ELSE 'draft' END AS state
      FROM product p CROSS JOIN unnest(${[...locales]}::text[]) AS l(locale)
      LEFT JOIN written t ON t.product_id = p.id AND t.locale = l.locale
      LEFT JOIN written source ON source.product_id = p.id AND source.locale = 'vi'
      WHERE p.state::text = ANY(${[...translatedStates]}::text[]) ${named}
    )`;
}
