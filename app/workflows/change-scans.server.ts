import { createHash } from "node:crypto";
import { photoKindOf } from "#app/domain/catalogue/model/photo-kind.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { addScans, type StoredScan } from "#app/domain/trust/commands/add-scans.server.ts";
import { lockRecord } from "#app/domain/trust/commands/lock-record.server.ts";
import { removeScan } from "#app/domain/trust/commands/remove-scan.server.ts";
import { type ScanProblem, scanKey, scanLimits, scanWidths } from "#app/domain/trust/model/scan-rules.ts";
import type { RecordType } from "#app/domain/trust/queries/list-scans.server.ts";
import { inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { encodePhoto } from "#app/platform/photo-encoder.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { refreshRecord } from "./refresh-record.server.ts";

export type ScanContext = Pick<Services, "db" | "files" | "reference" | "clock" | "jobs" | "env"> & {
  actorId: string;
  now: Date;
};
type OfferedScan = { name: string; bytes: Uint8Array; tooLarge: boolean };
export type RefusedScan = { name: string; problem: ScanProblem };
type Of = { type: RecordType; code: string };

/** Takes what is a picture, and says of each other file why not. */
export async function takeScans(
  context: ScanContext,
  { type, code }: Of,
  offered: readonly OfferedScan[],
): Promise<Result<{ added: number; refusals: RefusedScan[] }, "unknown">> {
  const stored: StoredScan[] = [];
  const refusals: RefusedScan[] = [];
  for (const { name, bytes, tooLarge } of offered) {
    const scan = tooLarge ? "too_large" : await storeScan(context.files, bytes);
    if (typeof scan === "string") refusals.push({ name, problem: scan });
    else stored.push(scan);
  }
  return inTransaction(context.db, async (tx) => {
    const record = await lockRecord(tx, type, code);
    if (!record) return refuse("unknown");
    const wish = { recordType: type, recordId: record.id, uploadedBy: context.actorId, now: context.now };
    const { added, left } = await addScans(tx, { ...wish, scans: stored });
    for (const { digest } of added) await note(tx, context, { type, id: record.id }, "scan.add", digest);
    if (added.length > 0) await refreshRecord(tx, context, record.item);
    if (left > 0) refusals.push({ name: "", problem: "too_many" });
    return ok({ added: added.length, refusals });
  });
}

/** A page taken off goes from its address too, unless another record has the same page. */
export async function dropScan(context: ScanContext, { type, code }: Of, scanId: string): Promise<boolean> {
  const gone = await inTransaction(context.db, async (tx) => {
    const record = await lockRecord(tx, type, code);
    const removed = record ? await removeScan(tx, { recordType: type, recordId: record.id, scanId }) : null;
    if (!record || !removed) return null;
    await note(tx, context, { type, id: record.id }, "scan.remove", removed.digest);
    await refreshRecord(tx, context, record.item);
    return removed;
  });
  if (gone && !gone.shownElsewhere) {
    for (const file of scanFiles) await context.files.remove(scanKey(gone.digest, file));
  }
  return gone !== null;
}

const scanFiles = scanWidths.flatMap((width) => [`${width}.webp`, `${width}.avif`]);

/** The picture is drawn anew without what it tells of place and device; the original is not kept. */
export async function storeScan(
  files: Pick<Services, "files">["files"],
  bytes: Uint8Array,
): Promise<StoredScan | ScanProblem> {
  const kind = photoKindOf(bytes);
  if (kind !== "jpeg" && kind !== "png" && kind !== "webp") return "not_image";
  const encoded = await encodePhoto(bytes, { widths: scanWidths, pixels: scanLimits.pixels });
  if (encoded === "too-many-pixels") return "too_many_pixels";
  if (encoded === "animated") return "not_image";
  if (typeof encoded === "string") return "broken";
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  for (const file of encoded.files) await files.put(scanKey(digest, file.name), file.bytes, file.contentType);
  return { digest, width: encoded.width, height: encoded.height };
}

function note(
  tx: Transaction,
  { actorId, now }: ScanContext,
  { type, id }: { type: RecordType; id: string },
  verb: "scan.add" | "scan.remove",
  digest: string,
) {
  const action = `${type}.${verb}`;
  return recordAudit(tx, { actorId, at: now, action, subject: type, subjectId: id, after: { digest } });
}
