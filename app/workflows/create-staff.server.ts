import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { passwordFault } from "#app/domain/identity/model/password-rule.ts";
import { hashPassword } from "#app/domain/identity/password.server.ts";
import { type Database, inTransaction, isUniqueViolation } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type StaffRole = "staff" | "admin";
/** Without a role the first becomes admin, who can give the others theirs; who comes later is staff. */
export type StaffWish = { email: string; name: string; role: StaffRole | null; password: string; now: Date };
export type StaffRefusal = "email" | "password" | "taken";

/** An account made by an operator, outside the pages: its audit entry names nobody. */
export async function createStaff(db: Database, wish: StaffWish): Promise<Result<{ role: StaffRole }, StaffRefusal>> {
  const email = wish.email.trim().toLowerCase();
  const password = wish.password.normalize("NFC");
  if (email.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(email)) return refuse("email");
  if (passwordFault(password)) return refuse("password");
  const hashed = await hashPassword(password);
  try {
    const role = await insertStaff(db, { ...wish, email, password: hashed });
    return role ? ok({ role }) : refuse("taken");
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("taken");
    throw error;
  }
}

function insertStaff(db: Database, { email, name, role: asked, password, now }: StaffWish): Promise<StaffRole | null> {
  return inTransaction(db, async (tx) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return null;
    const admins = await tx.user.count({ where: { role: "admin", suspendedAt: null } });
    const role = asked ?? (admins === 0 ? "admin" : "staff");
    const id = newId();
    await tx.user.create({
      data: {
        id,
        email,
        name: name.trim() || email,
        role,
        emailVerified: true,
        accounts: { create: { id: newId(), accountId: id, providerId: "credential", password } },
      },
    });
    const after = { role };
    await recordAudit(tx, { actorId: null, at: now, action: "account.create", subject: "user", subjectId: id, after });
    return role;
  });
}
