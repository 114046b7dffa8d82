import type { Transaction } from "#app/platform/database.server.ts";
import type { RowRef, StoredCandidate } from "../model/import-row.ts";

/** New candidates of many rows in one statement; a row that was decided meanwhile keeps what it was decided on. */
export async function setCandidates(
  tx: Transaction,
  rows: readonly (RowRef & { candidates: readonly StoredCandidate[] })[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE award_import_row r SET candidates = found.candidates
    FROM (
      SELECT unnest(${rows.map(({ importId }) => importId)}::uuid[]) AS import_id,
             unnest(${rows.map(({ rowNumber }) => rowNumber)}::int[]) AS row_number,
             unnest(${rows.map(({ candidates }) => JSON.stringify(candidates))}::text[])::jsonb AS candidates
    ) found
    WHERE r.import_id = found.import_id AND r.row_number = found.row_number AND r.state IN ('open', 'waiting')`;
}
