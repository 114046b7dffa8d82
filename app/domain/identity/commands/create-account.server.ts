import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Role } from "../model/role.ts";
import { hashPassword } from "../password.server.ts";

export type NewAccount = { name: string; email: string; password: string; role: Role; locale: Locale };

/** An account that signs in with e-mail and password, in the shape better-auth reads. */
export async function createAccount(tx: Transaction, account: NewAccount): Promise<{ userId: string }> {
  const { name, role, locale } = account;
  const userId = newId();
  await tx.user.create({
    data: {
      id: userId,
      name,
      email: account.email.toLowerCase(),
      emailVerified: true,
      role,
      locale,
      accounts: {
        create: { id: newId(), accountId: userId, providerId: "credential", password: await hashPassword(account.password) },
      },
    },
  });
  return { userId };
}
