import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { type AccountRefusal, type Role, refuseRoleChange } from "../model/role.ts";
import { lockPeople } from "./lock-people.server.ts";

type RoleChange = { actorId: string; userId: string; role: Role };

export async function changeRole(
  tx: Transaction,
  { actorId, userId, role }: RoleChange,
): Promise<Result<{ before: Role }, AccountRefusal>> {
  const people = await lockPeople(tx, actorId, userId);
  if (!people) return refuse("unknown");
  const { actor, target, activeAdmins } = people;
  const refusal = refuseRoleChange(actor, target, role, activeAdmins);
  if (refusal) return refuse(refusal);
  if (target.role !== role) await tx.user.update({ where: { id: userId }, data: { role } });
  return ok({ before: target.role });
}
