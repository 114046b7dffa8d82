import { changeRole } from "#app/domain/identity/commands/change-role.server.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { restoreAccount } from "#app/domain/identity/commands/restore-account.server.ts";
import { suspendAccount } from "#app/domain/identity/commands/suspend-account.server.ts";
import type { AccountRefusal, Role } from "#app/domain/identity/model/role.ts";
import { linkMember } from "#app/domain/sellers/commands/link-member.server.ts";
import { unlinkMember } from "#app/domain/sellers/commands/unlink-member.server.ts";
import { type Database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type AccountChange =
  | { kind: "role"; userId: string; role: Role }
  | { kind: "suspend"; userId: string }
  | { kind: "restore"; userId: string }
  | { kind: "link"; userId: string; sellerId: string }
  | { kind: "unlink"; userId: string; sellerId: string };

type Context = { db: Database; actorId: string; now: Date };

/** What staff change of an account, each with its audit entry; doing it twice changes nothing more. */
export function changeAccount(
  { db, actorId, now }: Context,
  change: AccountChange,
): Promise<Result<null, AccountRefusal>> {
  return inTransaction(db, async (tx) => {
    const done = await carryOut(tx, actorId, now, change);
    if (!done.ok) return done;
    if (done.value) {
      await recordAudit(tx, {
        actorId,
        at: now,
        action: `account.${change.kind}`,
        subject: "user",
        subjectId: change.userId,
        ...done.value,
      });
    }
    return ok(null);
  });
}

type Traces = { before?: Record<string, string>; after?: Record<string, string> } | null;

async function carryOut(
  tx: Transaction,
  actorId: string,
  now: Date,
  change: AccountChange,
): Promise<Result<Traces, AccountRefusal>> {
  const { userId } = change;
  switch (change.kind) {
    case "role": {
      const result = await changeRole(tx, { actorId, userId, role: change.role });
      if (!result.ok) return result;
      return ok(
        result.value.before === change.role
          ? null
          : { before: { role: result.value.before }, after: { role: change.role } },
      );
    }
    case "suspend": {
      const result = await suspendAccount(tx, { actorId, userId, at: now });
      return result.ok ? ok(result.value.changed ? { after: { suspended: "yes" } } : null) : result;
    }
    case "restore": {
      const result = await restoreAccount(tx, { actorId, userId });
      return result.ok ? ok(result.value.changed ? { after: { suspended: "no" } } : null) : result;
    }
    default:
      return changeMembership(tx, change);
  }
}

async function changeMembership(
  tx: Transaction,
  { kind, userId, sellerId }: Extract<AccountChange, { sellerId: string }>,
): Promise<Result<Traces, AccountRefusal>> {
  const [user, seller] = await Promise.all([
    tx.user.findUnique({ where: { id: userId }, select: { id: true } }),
    tx.seller.findUnique({ where: { id: sellerId }, select: { id: true } }),
  ]);
  if (!user || !seller) return refuse("unknown");
  const changed =
    kind === "link" ? await linkMember(tx, { sellerId, userId }) : await unlinkMember(tx, { sellerId, userId });
  return ok(changed ? { after: { [kind]: sellerId } } : null);
}
