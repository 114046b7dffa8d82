import { AsyncLocalStorage } from "node:async_hooks";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import type { Reader } from "#app/platform/database.server.ts";
import { passwordRule } from "./model/password-rule.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";

export type Auth = ReturnType<typeof createAuth>;

/** How long a mailed link lets its reader choose a new password, in seconds. */
const resetLinkLife = 30 * 60;

/** Who waits for a token that better-auth is about to issue. */
const takers = new AsyncLocalStorage<(token: string) => void>();

/** The token that `ask` made better-auth hand out; null when it handed out none. */
export async function takeResetToken(ask: () => Promise<unknown>): Promise<string | null> {
  const tokens: string[] = [];
  await takers.run((token) => void tokens.push(token), ask);
  return tokens[0] ?? null;
}

/** Sessions and passwords are better-auth's; roles and memberships are ours. Called from actions, so it needs no script. */
export function createAuth(options: { db: Reader; secret: string; origin: string }) {
  return betterAuth({
    baseURL: options.origin,
    basePath: "/api/auth",
    secret: options.secret,
    trustedOrigins: [options.origin],
    database: prismaAdapter(options.db, { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordRule.min,
      maxPasswordLength: passwordRule.max,
      autoSignIn: true,
      resetPasswordTokenExpiresIn: resetLinkLife,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ token }) => takers.getStore()?.(token),
      password: { hash: hashPassword, verify: verifyPassword },
    },
    verification: { storeIdentifier: "hashed" },
    user: {
      additionalFields: {
        role: { type: "string", input: false, defaultValue: "buyer" },
        locale: { type: "string", input: false, defaultValue: "vi" },
      },
    },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    advanced: { cookiePrefix: "dat-lanh", defaultCookieAttributes: { sameSite: "lax", httpOnly: true } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}
