import type { DecisionValues } from "#app/domain/trust/model/decision-sheet.ts";
import type { RowRef } from "#app/domain/trust/model/import-row.ts";
import { confidenceOf, matchConfidence } from "#app/domain/trust/model/match-award.ts";
import { listUnmatchedRows } from "#app/domain/trust/queries/list-import-rows.server.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { matchableListings } from "./matchable-listings.server.ts";

export type OfferedAward = RowRef & { values: DecisionValues; confidence: number };

const mostOffered = 3;

/** Imported awards that still look for a listing and may belong to this one, whenever either of the two came. */
export async function offeredAwards(db: Reader, productId: string): Promise<OfferedAward[]> {
  const [[listing], rows] = await Promise.all([matchableListings(db, [productId]), listUnmatchedRows(db)]);
  if (!listing) return [];
  return rows
    .flatMap(({ importId, rowNumber, values, candidates }) => {
      const isRefused = candidates.some(({ itemId, refused }) => refused && itemId === productId);
      if (!values || isRefused) return [];
      const confidence = matchConfidence(values, listing);
      return confidence >= confidenceOf.offer ? [{ importId, rowNumber, values, confidence }] : [];
    })
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostOffered);
}
