import { createHash } from "node:crypto";
import type { OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { insertAwardImport, type NewImportRow } from "#app/domain/trust/commands/insert-award-import.server.ts";
import {
  awardKey,
  type DecisionRow,
  mostDecisionRows,
  readDecisionSheet,
  type SheetRefusal,
} from "#app/domain/trust/model/decision-sheet.ts";
import { type Candidate, type NamedAward, openMatcher } from "#app/domain/trust/model/match-award.ts";
import { findImportOfFile } from "#app/domain/trust/queries/find-import-of-file.server.ts";
import { type KnownAward, listKnownAwards } from "#app/domain/trust/queries/list-known-awards.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import { readWorkbook, type WorkbookRefusal } from "#app/platform/read-workbook.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { matchableListings } from "./matchable-listings.server.ts";

export type ImportRefusal = SheetRefusal | { code: WorkbookRefusal };
type Context = Pick<Services, "db" | "reference"> & { actorId: string; now: Date };

const megabyte = 1024 * 1024;
/** Titles above the head and gaps between groups do not count as decisions. */
const workbookLimits = { unpackedBytes: 32 * megabyte, rows: mostDecisionRows + 1000, columns: 100 };

/** Reads a sheet of decisions, looks for each one's listing, and keeps the rows for a person to say yes to. */
export async function importAwards(
  context: Context,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<{ id: string; isNew: boolean }, ImportRefusal>> {
  const { db, reference, actorId, now } = context;
  const digest = createHash("sha256").update(file.bytes).digest("hex");
  const known = await findImportOfFile(db, digest);
  if (known) return ok({ id: known, isNew: false });
  const book = await readWorkbook(file.bytes, workbookLimits);
  if (!book.ok) return refuse({ code: book.error });
  const sheet = readDecisionSheet(book.value, setNames(reference.list<OcopSet>("ocop-set")));
  if (!sheet.ok) return sheet;
  const rows = await rowsToKeep(context, sheet.value);
  const upload = { fileName: file.name.slice(0, 200), digest, uploadedBy: actorId, uploadedAt: now };
  return ok(await inTransaction(db, (tx) => insertAwardImport(tx, upload, rows)));
}

function setNames(sets: readonly OcopSet[]) {
  return sets.map(({ number, name, short }) => ({ number, names: [...Object.values(name), ...Object.values(short)] }));
}

async function rowsToKeep({ db }: Context, rows: readonly DecisionRow[]): Promise<NewImportRow[]> {
  const [listings, known] = await Promise.all([
    matchableListings(db),
    listKnownAwards(
      db,
      rows.flatMap(({ values }) => (values ? [values.decisionNo] : [])),
    ),
  ]);
  const candidatesOf = openMatcher(listings);
  return rows.map((row) => ({
    ...row,
    ...standingOf(row, row.values ? known.get(awardKey(row.values)) : undefined, candidatesOf),
  }));
}

/** An award that is written down already needs no person; without a listing it waits for one. */
function standingOf(
  { values }: DecisionRow,
  known: KnownAward | undefined,
  candidatesOf: (award: NamedAward) => Candidate[],
): Pick<NewImportRow, "state" | "awardId" | "candidates"> {
  if (!values) return { state: "faulty", awardId: null, candidates: [] };
  if (known?.itemId) return { state: "matched", awardId: known.id, candidates: [] };
  const candidates = candidatesOf(values);
  return known ? { state: "waiting", awardId: known.id, candidates } : { state: "open", awardId: null, candidates };
}
