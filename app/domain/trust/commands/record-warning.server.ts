import type { Transaction } from "#app/platform/database.server.ts";
import type { RecordType } from "../queries/list-scans.server.ts";

type Warning = { recordType: RecordType; recordId: string; daysBefore: number; sentAt: Date };

/** Whether this warning is ours to send: of two runs at once, one writes it down and the other learns that it was. */
export async function recordWarning(tx: Transaction, warning: Warning): Promise<boolean> {
  return (await tx.endWarning.createMany({ data: [warning], skipDuplicates: true })).count === 1;
}
