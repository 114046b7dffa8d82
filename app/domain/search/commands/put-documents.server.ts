import type { Transaction } from "#app/platform/database.server.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";
import { locales } from "#app/shared/locale.ts";
import { analysing } from "../analyser.server.ts";
import { documentRows } from "../model/document.ts";
import { insertDocumentRows } from "./insert-document-rows.server.ts";

/** Brings the items' rows up to date in the caller's transaction: one a locale. */
export async function putDocuments(tx: Transaction, sources: readonly SearchSource[]): Promise<void> {
  const rows = await analysing((analyser) => sources.flatMap((source) => documentRows(source, analyser)));
  await insertDocumentRows(tx, rows);
  if (rows.length < sources.length * locales.length) await removeLostLocales(tx, sources, rows);
}

async function removeLostLocales(
  tx: Transaction,
  sources: readonly SearchSource[],
  rows: readonly { item_type: string; item_id: string; locale: string }[],
) {
  const kept = rows.map(({ item_type, item_id, locale }) => `${item_type}/${item_id}/${locale}`);
  const items = sources.map(({ itemType, itemId }) => `${itemType}/${itemId}`);
  await tx.$executeRaw`
    DELETE FROM search_document
    WHERE item_type || '/' || item_id = ANY(${items}::text[])
      AND NOT (item_type || '/' || item_id || '/' || locale = ANY(${kept}::text[]))`;
}
