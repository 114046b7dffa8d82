import type { Transaction } from "#app/platform/database.server.ts";
import type { DocumentRow } from "../model/document.ts";

/** Few statements for many rows; a row that stands is replaced. */
export async function insertDocumentRows(tx: Transaction, rows: readonly DocumentRow[]): Promise<void> {
  const batch = 500;
  for (let start = 0; start < rows.length; start += batch) {
    await insertBatch(tx, rows.slice(start, start + batch));
  }
}

async function insertBatch(tx: Transaction, rows: readonly DocumentRow[]) {
  await tx.$executeRaw`
    INSERT INTO search_document (
      item_type, item_id, locale, key, slug, text_locale, title, summary, card, terms, title_terms, grams, folded, title_folded,
      group_code, ocop_set, type, unit_code, seller_id, months, peak_months, stars, award_until, ships_to, facts, adult,
      price_vnd, price_jpy, price_krw, free_stock, starts_on, ends_on, updated_at)
    SELECT
      item_type, item_id, locale, key, slug, text_locale, title, summary, card, terms, title_terms, grams, folded, title_folded,
      group_code, ocop_set, type, unit_code, seller_id, months, peak_months, stars, award_until, ships_to, facts, adult,
      price_vnd, price_jpy, price_krw, free_stock, starts_on, ends_on, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(
      item_type text, item_id uuid, locale text, key text, slug text, text_locale text, title text, summary text, card jsonb,
      terms text[], title_terms text[], grams text[], folded text, title_folded text,
      group_code text, ocop_set int, type text, unit_code text, seller_id uuid, months int[], peak_months int[],
      stars int, award_until date, ships_to text[], facts text[], adult boolean, price_vnd int, price_jpy int, price_krw int, free_stock int,
      starts_on date, ends_on date)
    ON CONFLICT (item_type, item_id, locale) DO UPDATE SET
      key = excluded.key, slug = excluded.slug, text_locale = excluded.text_locale, title = excluded.title,
      summary = excluded.summary, card = excluded.card, terms = excluded.terms, title_terms = excluded.title_terms,
      grams = excluded.grams, folded = excluded.folded, title_folded = excluded.title_folded, group_code = excluded.group_code,
      ocop_set = excluded.ocop_set, type = excluded.type, unit_code = excluded.unit_code, seller_id = excluded.seller_id,
      months = excluded.months, peak_months = excluded.peak_months, stars = excluded.stars, award_until = excluded.award_until,
      ships_to = excluded.ships_to, facts = excluded.facts, adult = excluded.adult, price_vnd = excluded.price_vnd, price_jpy = excluded.price_jpy, price_krw = excluded.price_krw,
      free_stock = excluded.free_stock, starts_on = excluded.starts_on, ends_on = excluded.ends_on, updated_at = excluded.updated_at`;
}
