import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { scanLimits } from "../model/scan-rules.ts";
import type { RecordType } from "../queries/list-scans.server.ts";

export type StoredScan = { digest: string; width: number; height: number };
type Wish = {
  recordType: RecordType;
  recordId: string;
  scans: readonly StoredScan[];
  uploadedBy: string | null;
  now: Date;
};

/** Adds pages behind those there are, as far as there is room; a page that is there already is not added twice. */
export async function addScans(
  tx: Transaction,
  { recordType, recordId, scans, uploadedBy, now }: Wish,
): Promise<{ added: StoredScan[]; left: number }> {
  const there = await tx.evidence.findMany({
    where: { recordType, recordId },
    select: { digest: true, position: true },
  });
  const known = new Set(there.map(({ digest }) => digest));
  const fresh = [...new Map(scans.map((scan) => [scan.digest, scan])).values()].filter(
    ({ digest }) => !known.has(digest),
  );
  const added = fresh.slice(0, Math.max(0, scanLimits.pages - there.length));
  const first = Math.max(-1, ...there.map(({ position }) => position)) + 1;
  await tx.evidence.createMany({
    data: added.map((scan, index) => ({
      ...scan,
      ...{ id: newId(), recordType, recordId, uploadedBy, uploadedAt: now },
      position: first + index,
      contentType: "image/webp",
    })),
  });
  return { added, left: fresh.length - added.length };
}
