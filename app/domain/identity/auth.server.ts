import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import type { Database } from "#app/platform/database.server.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";

export type Auth = ReturnType<typeof createAuth>;

/** Sessions and passwords are better-auth's; roles and memberships are ours. Called from actions, so it needs no script. */
export function createAuth(options: { db: Database; secret: string; origin: string }) {
  return betterAuth({
    baseURL: options.origin,
    basePath: "/api/auth",
    secret: options.secret,
    trustedOrigins: [options.origin],
    database: prismaAdapter(options.db, { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      autoSignIn: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
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
