import type { Reader } from "#app/platform/database.server.ts";

export type ScanPage = { id: string; digest: string; width: number; height: number };
export type RecordType = "award" | "certificate";

/** The pages of a record's scan, in their order. */
export function listScans(db: Reader, recordType: RecordType, recordId: string): Promise<ScanPage[]> {
  return db.evidence.findMany({
    where: { recordType, recordId },
    select: { id: true, digest: true, width: true, height: true },
    orderBy: [{ position: "asc" }, { uploadedAt: "asc" }],
  });
}
