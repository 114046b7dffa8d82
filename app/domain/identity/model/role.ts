export const roles = ["buyer", "seller", "staff", "admin"] as const;
export type Role = (typeof roles)[number];

export function isRole(value: unknown): value is Role {
  return typeof value === "string" && (roles as readonly string[]).includes(value);
}

export type Person = { userId: string; role: Role; suspended: boolean };
export type AccountRefusal = "not-allowed" | "own-account" | "last-admin" | "unknown";

/** Only an admin gives and takes roles; nobody their own, and one admin always stays. */
export function refuseRoleChange(
  actor: Person,
  target: Person,
  role: Role,
  activeAdmins: number,
): AccountRefusal | null {
  if (actor.role !== "admin") return "not-allowed";
  if (actor.userId === target.userId) return "own-account";
  if (isActiveAdmin(target) && role !== "admin" && activeAdmins <= 1) return "last-admin";
  return null;
}

/** Staff suspend buyers and sellers; only an admin suspends staff. */
export function refuseSuspension(actor: Person, target: Person, activeAdmins: number): AccountRefusal | null {
  if (actor.userId === target.userId) return "own-account";
  if (!mayHandle(actor, target)) return "not-allowed";
  if (isActiveAdmin(target) && activeAdmins <= 1) return "last-admin";
  return null;
}

export function mayHandle(actor: Person, target: Person): boolean {
  if (actor.role === "admin") return true;
  return actor.role === "staff" && (target.role === "buyer" || target.role === "seller");
}

function isActiveAdmin(person: Person): boolean {
  return person.role === "admin" && !person.suspended;
}
