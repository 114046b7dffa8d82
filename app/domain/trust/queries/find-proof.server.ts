import type { Reader } from "#app/platform/database.server.ts";
import type { AwardRecord } from "../model/award-state.ts";
import { awardRecordOf } from "./list-awards.server.ts";
import { type CertificateRecord, certificateRecordOf } from "./list-certificates.server.ts";

/** `item` is null for an award whose listing is not here yet. */
export type Proof = { item: ProvenItem | null } & (
  | { kind: "award"; award: AwardRecord }
  | { kind: "certificate"; certificate: CertificateRecord }
);
export type ProvenItem = { type: "product" | "experience"; id: string };

/** The record behind a badge, by its public code. */
export async function findProof(db: Reader, code: string): Promise<Proof | null> {
  const award = await db.award.findUnique({ where: { code } });
  if (award) {
    const { itemType, itemId } = award;
    return {
      kind: "award",
      item: itemType && itemId ? { type: itemType, id: itemId } : null,
      award: awardRecordOf(award),
    };
  }
  const certificate = await db.certificate.findUnique({ where: { code } });
  if (!certificate) return null;
  return {
    kind: "certificate",
    item: { type: "product", id: certificate.productId },
    certificate: certificateRecordOf(certificate),
  };
}
