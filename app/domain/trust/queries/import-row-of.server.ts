import type { Prisma } from "#app/generated/prisma/client.ts";
import type { ImportRow } from "../model/import-row.ts";

type Stored = Prisma.AwardImportRowGetPayload<Record<string, never>>;

/** A stored row with its JSON as insert-award-import and the commands beside it wrote it. */
export function importRowOf({ decidedAt: _at, ...row }: Stored): ImportRow {
  return {
    ...row,
    cells: row.cells as unknown as ImportRow["cells"],
    values: row.values as unknown as ImportRow["values"],
    faults: row.faults as unknown as ImportRow["faults"],
    candidates: row.candidates as unknown as ImportRow["candidates"],
  };
}
