import type { Transaction } from "#app/platform/database.server.ts";
import type { Person, Role } from "../model/role.ts";

type PersonRow = { id: string; role: Role; suspended: boolean };
export type LockedPeople = { actor: Person; target: Person; activeAdmins: number };

/** Locks actor, target and every admin in one order, so that two admins cannot remove each other at once. */
export async function lockPeople(tx: Transaction, actorId: string, targetId: string): Promise<LockedPeople | null> {
  const rows = await tx.$queryRaw<PersonRow[]>`
    SELECT id, role::text AS role, suspended_at IS NOT NULL AS suspended
    FROM user_account
    WHERE id IN (${actorId}, ${targetId}) OR role = 'admin'
    ORDER BY id
    FOR UPDATE`;
  const people = rows.map(({ id, role, suspended }) => ({ userId: id, role, suspended }));
  const actor = people.find((person) => person.userId === actorId);
  const target = people.find((person) => person.userId === targetId);
  if (!actor || !target || actor.suspended) return null;
  return {
    actor,
    target,
    activeAdmins: people.filter((person) => person.role === "admin" && !person.suspended).length,
  };
}
