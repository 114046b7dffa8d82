import { listUserNames } from "#app/domain/identity/queries/list-user-names.server.ts";
import { type ImportRow, isSure, openCandidates } from "#app/domain/trust/model/import-row.ts";
import type { MatchableListing } from "#app/domain/trust/model/match-award.ts";
import { listAwardsById } from "#app/domain/trust/queries/list-known-awards.server.ts";
import type { ShownListing, ShownRow } from "#app/domain/trust/ui/import-row.tsx";
import type { Reader } from "#app/platform/database.server.ts";
import { matchableListings } from "./matchable-listings.server.ts";

/** Rows of a page with what their listings, awards and deciders are called. The reasons of faults are the page's to word. */
export async function shownImportRows(
  db: Reader,
  rows: readonly ImportRow[],
  faultsOf: (row: ImportRow) => string[],
): Promise<ShownRow[]> {
  const awards = await listAwardsById(
    db,
    rows.flatMap(({ awardId }) => awardId ?? []),
  );
  const itemIds = [
    ...rows.flatMap(({ candidates }) => openCandidates(candidates).map(({ itemId }) => itemId)),
    ...awards.flatMap(({ itemId }) => itemId ?? []),
  ];
  const [listings, names] = await Promise.all([
    itemIds.length > 0 ? matchableListings(db, itemIds) : [],
    listUserNames(
      db,
      rows.flatMap(({ decidedBy }) => decidedBy ?? []),
    ),
  ]);
  const shown = new Map(listings.map((listing) => [listing.itemId, shownListing(listing)]));
  const awardOf = new Map(awards.map((award) => [award.id, award]));
  return rows.map((row) => {
    const award = row.awardId ? awardOf.get(row.awardId) : undefined;
    return {
      ...{ rowNumber: row.rowNumber, state: row.state, values: row.values, cells: row.cells },
      faults: faultsOf(row),
      candidates: worthShowing(row).flatMap(({ itemId, confidence }) => {
        const listing = shown.get(itemId);
        return listing ? [{ ...listing, percent: Math.floor(confidence * 100) }] : [];
      }),
      award: award ? { code: award.code, listing: shown.get(award.itemId ?? "") ?? null } : null,
      decidedBy: row.decidedBy ? (names.get(row.decidedBy) ?? "") : null,
    };
  });
}

/** Beside a sure match only the next one, in case it is of the same name. */
function worthShowing({ candidates }: ImportRow) {
  const open = openCandidates(candidates);
  return isSure(open[0]) ? open.slice(0, 2) : open;
}

function shownListing({ itemType, itemId, name, producerNames }: MatchableListing): ShownListing {
  return { type: itemType, id: itemId, name, seller: producerNames[0] ?? "" };
}
