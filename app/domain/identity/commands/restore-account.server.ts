import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { type AccountRefusal, mayHandle } from "../model/role.ts";
import { lockPeople } from "./lock-people.server.ts";

export async function restoreAccount(
  tx: Transaction,
  { actorId, userId }: { actorId: string; userId: string },
): Promise<Result<{ changed: boolean }, AccountRefusal>> {
  const people = await lockPeople(tx, actorId, userId);
  if (!people) return refuse("unknown");
  if (!mayHandle(people.actor, people.target)) return refuse("not-allowed");
  if (!people.target.suspended) return ok({ changed: false });
  await tx.user.update({ where: { id: userId }, data: { suspendedAt: null } });
  return ok({ changed: true });
}
