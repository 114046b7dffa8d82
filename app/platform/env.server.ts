import { z } from "zod";
import { namesProxies } from "./proxy-name.server.ts";

const onOff = z.enum(["on", "off"]);

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("::"),
  DATA_DIR: z.string().min(1).default(".data"),
  ORIGIN: z
    .url({ protocol: /^https?$/, abort: true })
    .refine((value) => new URL(value).href === `${new URL(value).origin}/`, "must be an address without a path")
    .transform((value) => new URL(value).origin)
    .optional(),
  TRUST_PROXY: z
    .string()
    .default("loopback")
    .transform((value) => value.split(",").map((each) => each.trim()))
    .refine((all) => all.every(namesProxies), "must list addresses, networks such as 10.0.0.0/8, or loopback"),
  DEMO: onOff.optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  MEILI_URL: z.url().optional(),
  MEILI_KEY: z.string().optional(),
  STRIPE_SECRET_KEY: z.string().min(1).optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(1).optional(),
  STRIPE_API_BASE: z.url().optional(),
  BANK_BIN: z
    .string()
    .regex(/^\d{6}$/, "must be the bank's six digits (BIN)")
    .optional(),
  BANK_ACCOUNT: z
    .string()
    .regex(/^[0-9A-Za-z]{4,19}$/, "must have 4 to 19 letters and digits, without spaces")
    .optional(),
  BANK_ACCOUNT_NAME: z.string().trim().min(1).max(70).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().default("Đất Lành <no-reply@dat-lanh.test>"),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  WORKER: onOff.default("on"),
  DEMO_NOW: z.iso.datetime({ offset: true }).optional(),
  DEMO_PASSWORD: z.string().min(8).default("dat-lanh-demo"),
  HOLD_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  PAGE_CACHE_MB: z.coerce.number().int().min(1).max(4096).default(24),
  RATE_LIMIT: onOff.default("on"),
  PORTAL_NAME: z.string().default("Đất Lành"),
  OWNER_NAME: z.string().optional(),
  OWNER_ADDRESS: z.string().optional(),
  OWNER_REPRESENTATIVE: z.string().optional(),
  OWNER_REGISTRATION: z.string().optional(),
  OWNER_EMAIL: z.string().optional(),
  OWNER_PHONE: z.string().optional(),
  OWNER_AUTHORITY_CONTACT: z.string().optional(),
});

export type Environment = z.infer<typeof shape> & { demo: boolean };

export class EnvironmentError extends Error {}

/**
 * Reads and checks the settings. An empty value counts as unset.
 * @throws EnvironmentError with one line naming the wrong or half-set value
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const store = Object.keys(given).find((name) => name.startsWith("S3_"));
  if (store) throw new EnvironmentError(`${store}: this version keeps files on disk, in DATA_DIR/files; unset it`);
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new EnvironmentError(`${issue?.path.join(".") ?? "environment"}: ${issue?.message ?? "not valid"}`);
  }
  const values = parsed.data;
  const demo = values.DEMO ? values.DEMO === "on" : !values.DATABASE_URL;
  checkTogether(values, demo);
  return { ...values, demo };
}

function checkTogether(values: z.infer<typeof shape>, demo: boolean) {
  for (const name of ["SESSION_SECRET", "ORIGIN", "SMTP_URL"] as const) {
    if (!demo && !values[name]) throw new EnvironmentError(`${name}: required outside demo mode`);
  }
  if (!demo && !values.STRIPE_SECRET_KEY) {
    throw new EnvironmentError("STRIPE_SECRET_KEY: required outside demo mode, where no sandbox takes payments");
  }
  if (!demo && values.DEMO_NOW) throw new EnvironmentError("DEMO_NOW: only in demo mode");
  if (!demo && values.RATE_LIMIT === "off") throw new EnvironmentError("RATE_LIMIT: may be off only in demo mode");
  if (values.STRIPE_SECRET_KEY && !values.STRIPE_WEBHOOK_SECRET) {
    throw new EnvironmentError("STRIPE_WEBHOOK_SECRET: required when STRIPE_SECRET_KEY is set");
  }
  if (values.STRIPE_WEBHOOK_SECRET && !values.STRIPE_SECRET_KEY) {
    throw new EnvironmentError("STRIPE_SECRET_KEY: required when STRIPE_WEBHOOK_SECRET is set");
  }
  const bank = ["BANK_BIN", "BANK_ACCOUNT", "BANK_ACCOUNT_NAME"] as const;
  const [given, missing] = [bank.find((name) => values[name]), bank.find((name) => !values[name])];
  if (given && missing) throw new EnvironmentError(`${missing}: required when ${given} is set`);
  if (values.MEILI_KEY && !values.MEILI_URL) throw new EnvironmentError("MEILI_URL: required when MEILI_KEY is set");
}
