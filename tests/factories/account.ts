import type { Role } from "#app/domain/identity/model/role.ts";
import { hashPassword } from "#app/domain/identity/password.server.ts";
import type { Database } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";

export const testPassword = "a-long-test-password";
const hashed = hashPassword(testPassword);

type AccountWish = { role: Role; sellerId?: string; email?: string; name?: string; locale?: "vi" | "en" };

/** An account with a password; a seller's is linked to the seller. */
export async function makeAccount(db: Database, { role, sellerId, email, name, locale }: AccountWish) {
  const id = newId();
  const user = await db.user.create({
    data: {
      id,
      name: name ?? `Người ${role}`,
      email: email ?? `${role}-${id}@example.test`,
      role,
      locale: locale ?? "vi",
      accounts: { create: { id: newId(), accountId: id, providerId: "credential", password: await hashed } },
      memberships: sellerId ? { create: { sellerId } } : undefined,
    },
  });
  return { id: user.id, email: user.email };
}
