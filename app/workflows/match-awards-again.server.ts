import { setCandidates } from "#app/domain/trust/commands/set-candidates.server.ts";
import { withRefused } from "#app/domain/trust/model/import-row.ts";
import { openMatcher } from "#app/domain/trust/model/match-award.ts";
import { listUnmatchedRows } from "#app/domain/trust/queries/list-import-rows.server.ts";
import { type Database, inTransaction } from "#app/platform/database.server.ts";
import { matchableListings } from "./matchable-listings.server.ts";

/** Looks for the listings of an import's open and waiting rows among those there are today. */
export async function matchAwardsAgain(db: Database, importId: string): Promise<void> {
  const [rows, listings] = await Promise.all([listUnmatchedRows(db, importId), matchableListings(db)]);
  const candidatesOf = openMatcher(listings);
  const found = rows.flatMap((row) =>
    row.values ? [{ ...row, candidates: withRefused(candidatesOf(row.values), row.candidates) }] : [],
  );
  await inTransaction(db, (tx) => setCandidates(tx, found));
}
