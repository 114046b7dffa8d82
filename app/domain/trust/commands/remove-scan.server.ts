import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import type { RecordType } from "../queries/list-scans.server.ts";

type Wish = { recordType: RecordType; recordId: string; scanId: string };

/** Takes a page off a record. Answers its digest, and whether another record still shows the same page. */
export async function removeScan(
  tx: Transaction,
  { recordType, recordId, scanId }: Wish,
): Promise<{ digest: string; shownElsewhere: boolean } | null> {
  if (!isUuid(scanId)) return null;
  const scan = await tx.evidence.findFirst({ where: { id: scanId, recordType, recordId }, select: { digest: true } });
  if (!scan) return null;
  await tx.evidence.delete({ where: { id: scanId } });
  return { digest: scan.digest, shownElsewhere: (await tx.evidence.count({ where: { digest: scan.digest } })) > 0 };
}
