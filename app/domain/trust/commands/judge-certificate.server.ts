import type { Transaction } from "#app/platform/database.server.ts";
import { type Day, dateOf, dayOf } from "#app/shared/calendar.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { lockCertificate } from "./lock-record.server.ts";

export type JudgeRefusal = "unknown" | "revoked" | "ended" | "before_start";
type Judged = { id: string; productId: string; changed: boolean };

/** A person of the centre has seen the papers today. One that ended or was revoked is not verified any more. */
export async function verifyCertificate(
  tx: Transaction,
  code: string,
  { today, by }: { today: Day; by: string },
): Promise<Result<Judged, JudgeRefusal>> {
  const row = await lockCertificate(tx, code);
  if (!row) return refuse("unknown");
  const { id, productId } = row;
  if (row.revokedOn) return refuse("revoked");
  if (row.validUntil && dayOf(row.validUntil) < today) return refuse("ended");
  if (row.verifiedOn && dayOf(row.verifiedOn) === today) return ok({ id, productId, changed: false });
  await tx.certificate.update({ where: { id }, data: { verifiedOn: dateOf(today), verifiedBy: by } });
  return ok({ id, productId, changed: true });
}

export async function revokeCertificate(
  tx: Transaction,
  code: string,
  { on, reason }: { on: Day; reason: string },
): Promise<Result<Judged, JudgeRefusal>> {
  const row = await lockCertificate(tx, code);
  if (!row) return refuse("unknown");
  const { id, productId } = row;
  if (row.revokedOn) {
    const same = dayOf(row.revokedOn) === on && row.revokedReason === reason;
    return same ? ok({ id, productId, changed: false }) : refuse("revoked");
  }
  if (row.validFrom && on < dayOf(row.validFrom)) return refuse("before_start");
  if (row.validUntil && on > dayOf(row.validUntil)) return refuse("ended");
  await tx.certificate.update({ where: { id }, data: { revokedOn: dateOf(on), revokedReason: reason } });
  return ok({ id, productId, changed: true });
}
