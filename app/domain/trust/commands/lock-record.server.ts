import type { Transaction } from "#app/platform/database.server.ts";
import type { ProvenItem } from "../queries/find-proof.server.ts";
import type { CertificateRow } from "../queries/list-certificates.server.ts";
import type { RecordType } from "../queries/list-scans.server.ts";
import { lockAward } from "./lock-awards.server.ts";

export type LockedRecord = { id: string; item: ProvenItem | null };

/** An award or a certificate by its code, its row until the transaction ends. */
export async function lockRecord(tx: Transaction, type: RecordType, code: string): Promise<LockedRecord | null> {
  if (type === "certificate") {
    const row = await lockCertificate(tx, code);
    return row ? { id: row.id, item: { type: "product", id: row.productId } } : null;
  }
  const row = await lockAward(tx, { code });
  if (!row) return null;
  const { id, itemType, itemId } = row;
  return { id, item: itemType && itemId ? { type: itemType, id: itemId } : null };
}

export async function lockCertificate(tx: Transaction, code: string): Promise<CertificateRow | null> {
  const found = await tx.certificate.findUnique({ where: { code }, select: { id: true } });
  if (!found) return null;
  await tx.$queryRaw`SELECT 1 FROM certificate WHERE id = ${found.id}::uuid FOR UPDATE`;
  return tx.certificate.findUnique({ where: { id: found.id } });
}
