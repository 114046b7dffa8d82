import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import type { CertificateSpan } from "../model/certificate-state.ts";

export type CertificateRecord = CertificateSpan & {
  code: string;
  kind: string;
  markKey: string | null;
  number: string | null;
  issuer: string;
  revokedReason: string | null;
};

export type CertificateRow = Awaited<ReturnType<Reader["certificate"]["findMany"]>>[number];

/** Marks and standards of a product: what the centre verified first. */
export async function listCertificates(db: Reader, productId: string): Promise<CertificateRecord[]> {
  const rows = await db.certificate.findMany({
    where: { productId },
    orderBy: [{ verifiedOn: { sort: "desc", nulls: "last" } }, { kind: "asc" }],
  });
  return rows.map(certificateRecordOf);
}

export function certificateRecordOf(row: CertificateRow): CertificateRecord {
  const { code, kind, markKey, number, issuer, revokedReason } = row;
  const day = (date: Date | null) => (date ? dayOf(date) : null);
  return {
    ...{ code, kind, markKey, number, issuer, revokedReason },
    validFrom: day(row.validFrom),
    validUntil: day(row.validUntil),
    verifiedOn: day(row.verifiedOn),
    revokedOn: day(row.revokedOn),
  };
}
