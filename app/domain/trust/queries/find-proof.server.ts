import type { Reader } from "#app/platform/database.server.ts";
import type { AwardRecord } from "../model/award-state.ts";
import { awardRecordOf } from "./list-awards.server.ts";
import { type CertificateRecord, certificateRecordOf } from "./list-certificates.server.ts";

export type Proof =
  | { kind: "award"; itemType: "product" | "experience"; itemId: string; award: AwardRecord }
  | { kind: "certificate"; itemType: "product"; itemId: string; certificate: CertificateRecord };

/** The record behind a badge, by its public code. */
export async function findProof(db: Reader, code: string): Promise<Proof | null> {
  const award = await db.award.findUnique({ where: { code } });
  if (award) return { kind: "award", itemType: award.itemType, itemId: award.itemId, award: awardRecordOf(award) };
  const certificate = await db.certificate.findUnique({ where: { code } });
  if (!certificate) return null;
  return {
    kind: "certificate",
    itemType: "product",
    itemId: certificate.productId,
    certificate: certificateRecordOf(certificate),
  };
}
