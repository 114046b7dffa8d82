import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { type AccountRefusal, refuseSuspension } from "../model/role.ts";
import { lockPeople } from "./lock-people.server.ts";

type Suspension = { actorId: string; userId: string; at: Date };

/** Ends every session of the account: who is signed in is out at once. `changed` is false when it was suspended already. */
export async function suspendAccount(
  tx: Transaction,
  { actorId, userId, at }: Suspension,
): Promise<Result<{ changed: boolean }, AccountRefusal>> {
  const people = await lockPeople(tx, actorId, userId);
  if (!people) return refuse("unknown");
  const refusal = refuseSuspension(people.actor, people.target, people.activeAdmins);
  if (refusal) return refuse(refusal);
  if (people.target.suspended) return ok({ changed: false });
  await tx.user.update({ where: { id: userId }, data: { suspendedAt: at } });
  await tx.session.deleteMany({ where: { userId } });
  return ok({ changed: true });
}
