import type { RowRef } from "#app/domain/trust/model/import-row.ts";
import { decideAwardRow, type RowChoice, type RowContext, type RowRefusal } from "./decide-award-row.server.ts";

export type SaidOfRow = { rowNumber: number; choice: RowChoice };
export type RowsDecided = { done: number; refusals: { rowNumber: number; refusal: RowRefusal }[] };

/** A person's yes to the rows of a page, each in a transaction of its own; the older decision first, for the younger may follow it. */
export async function decideAwardRows(
  context: RowContext,
  importId: RowRef["importId"],
  said: readonly SaidOfRow[],
): Promise<RowsDecided> {
  const decided: RowsDecided = { done: 0, refusals: [] };
  for (const { rowNumber, choice } of await oldestFirst(context, importId, said)) {
    const outcome = await decideAwardRow(context, { importId, rowNumber }, choice);
    if (outcome.ok) decided.done += 1;
    else decided.refusals.push({ rowNumber, refusal: outcome.error });
  }
  return decided;
}

async function oldestFirst({ db }: RowContext, importId: string, said: readonly SaidOfRow[]): Promise<SaidOfRow[]> {
  const rows = await db.awardImportRow.findMany({
    where: { importId, rowNumber: { in: said.map(({ rowNumber }) => rowNumber) } },
    select: { rowNumber: true, values: true },
  });
  const dayOfRow = new Map(
    rows.map(({ rowNumber, values }) => [
      rowNumber,
      String((values as { decisionDate?: string } | null)?.decisionDate),
    ]),
  );
  const dayOf = ({ rowNumber }: SaidOfRow) => dayOfRow.get(rowNumber) ?? "";
  return [...said].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
}
