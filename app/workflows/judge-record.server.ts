import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import {
  type JudgeRefusal,
  revokeCertificate,
  verifyCertificate,
} from "#app/domain/trust/commands/judge-certificate.server.ts";
import { lockRecord } from "#app/domain/trust/commands/lock-record.server.ts";
import { type RevokeRefusal, revokeAward } from "#app/domain/trust/commands/revoke-award.server.ts";
import { type Database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { refreshRecord } from "./refresh-record.server.ts";
import type { SearchContext } from "./refresh-search.server.ts";

export type JudgeContext = SearchContext & { db: Database; actorId: string; now: Date };
type Revocation = { on: string; reason: string };

/** The badge leaves on that day, by itself when it is still to come. */
export function withdrawAward(
  context: JudgeContext,
  code: string,
  revocation: Revocation,
): Promise<Result<null, RevokeRefusal>> {
  return inTransaction(context.db, async (tx) => {
    const record = await lockRecord(tx, "award", code);
    const revoked = await revokeAward(tx, code, revocation);
    if (!revoked.ok) return revoked;
    if (!revoked.value.changed) return ok(null);
    await note(tx, context, { subject: "award", subjectId: revoked.value.id, verb: "revoke", revocation });
    await refreshRecord(tx, context, record?.item ?? null);
    return ok(null);
  });
}

export function markVerified(context: JudgeContext, code: string): Promise<Result<null, JudgeRefusal>> {
  return inTransaction(context.db, async (tx) => {
    const verified = await verifyCertificate(tx, code, { today: dayAt(context.now), by: context.actorId });
    if (!verified.ok) return verified;
    const { id, productId, changed } = verified.value;
    if (!changed) return ok(null);
    await note(tx, context, { subject: "certificate", subjectId: id, verb: "verify" });
    await refreshRecord(tx, context, { type: "product", id: productId });
    return ok(null);
  });
}

export function withdrawCertificate(
  context: JudgeContext,
  code: string,
  revocation: Revocation,
): Promise<Result<null, JudgeRefusal>> {
  return inTransaction(context.db, async (tx) => {
    const revoked = await revokeCertificate(tx, code, revocation);
    if (!revoked.ok) return revoked;
    const { id, productId, changed } = revoked.value;
    if (!changed) return ok(null);
    await note(tx, context, { subject: "certificate", subjectId: id, verb: "revoke", revocation });
    await refreshRecord(tx, context, { type: "product", id: productId });
    return ok(null);
  });
}

type Note = {
  subject: "award" | "certificate";
  subjectId: string;
  verb: "revoke" | "verify";
  revocation?: Revocation;
};

function note(
  tx: Transaction,
  { actorId, now }: JudgeContext,
  { subject, subjectId, verb, revocation }: Note,
): Promise<void> {
  return recordAudit(tx, {
    ...{ actorId, at: now, subject, subjectId },
    action: `${subject}.${verb}`,
    after: revocation ? { revokedOn: revocation.on } : { verifiedOn: dayAt(now) },
    ...(revocation ? { reason: revocation.reason } : {}),
  });
}
