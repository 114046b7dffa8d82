import type { Reader } from "#app/platform/database.server.ts";
import type { AwardRecord } from "../model/award-state.ts";
import { findChain } from "./find-chain.server.ts";
import { awardRecordsOf } from "./list-awards.server.ts";
import { type CertificateRecord, certificateRecordOf } from "./list-certificates.server.ts";
import { listScans, type ScanPage } from "./list-scans.server.ts";

/** `item` is null for an award whose listing is not here yet. */
export type Proof = { item: ProvenItem | null; scans: ScanPage[] } & (
  | { kind: "award"; award: AwardRecord; chain: AwardRecord[] }
  | { kind: "certificate"; certificate: CertificateRecord }
);
export type ProvenItem = { type: "product" | "experience"; id: string };

/** The record behind a badge, by its public code, with the awards before and after it. */
export async function findProof(db: Reader, code: string): Promise<Proof | null> {
  const row = await db.award.findUnique({ where: { code } });
  if (row) {
    const { id, itemType, itemId } = row;
    const [rows, scans] = await Promise.all([findChain(db, row), listScans(db, "award", id)]);
    const chain = awardRecordsOf(rows);
    const award = chain.find((each) => each.code === code);
    if (!award) return null;
    const item = itemType && itemId ? { type: itemType, id: itemId } : null;
    return { kind: "award", item, award, chain, scans };
  }
  const certificate = await db.certificate.findUnique({ where: { code } });
  if (!certificate) return null;
  return {
    kind: "certificate",
    item: { type: "product", id: certificate.productId },
    certificate: certificateRecordOf(certificate),
    scans: await listScans(db, "certificate", certificate.id),
  };
}
