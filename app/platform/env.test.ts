import { expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "./env.server.ts";

const message = (source: Record<string, string>) => {
  try {
    readEnvironment(source);
    return null;
  } catch (error) {
    return error instanceof EnvironmentError ? error.message : String(error);
  }
};

test("nothing set means the demonstration with its defaults", () => {
  const env = readEnvironment({});
  expect(env.demo).toBe(true);
  expect(env.PORT).toBe(3000);
  expect(env.HOLD_MINUTES).toBe(30);
});

test("a database of one's own turns the demonstration off and wants a session secret", () => {
  expect(message({ DATABASE_URL: "postgresql://a@b/c" })).toBe("SESSION_SECRET: required outside demo mode");
});

const own = {
  DATABASE_URL: "postgresql://a@b/c",
  SESSION_SECRET: "x".repeat(32),
  ORIGIN: "https://datlanh.example",
  SMTP_URL: "smtp://mail.example:587",
  STRIPE_SECRET_KEY: "sk_1",
  STRIPE_WEBHOOK_SECRET: "whsec_1",
};

test.each(["SESSION_SECRET", "ORIGIN", "SMTP_URL", "STRIPE_SECRET_KEY"])(
  "outside the demonstration %s is required",
  (name) => {
    expect(message(own)).toBeNull();
    expect(message({ ...own, [name]: "" })).toMatch(new RegExp(`^${name}: required outside demo mode`));
    expect(message({ DEMO: "on", DATABASE_URL: own.DATABASE_URL })).toBeNull();
  },
);

test("only the origin of the public address counts", () => {
  expect(readEnvironment({ ORIGIN: "https://datlanh.example/" }).ORIGIN).toBe("https://datlanh.example");
  expect(message({ ORIGIN: "https://datlanh.example/portal" })).toMatch(/^ORIGIN: /);
  expect(message({ ORIGIN: "datlanh.example" })).toMatch(/^ORIGIN: /);
});

test("proxies are trusted by name, address or network, this machine's when none is named", () => {
  expect(readEnvironment({}).TRUST_PROXY).toEqual(["loopback"]);
  expect(readEnvironment({ TRUST_PROXY: "loopback, 10.1.2.3,172.16.0.0/12 , fd00::/8" }).TRUST_PROXY).toEqual([
    "loopback",
    "10.1.2.3",
    "172.16.0.0/12",
    "fd00::/8",
  ]);
  for (const wrong of [
    "true",
    "10.1.2",
    "10.0.0.0/33",
    "fd00::/129",
    "loopback,,",
    "10.0.0.0/8/8",
    "10.0.0.0/x",
    "0.0.0.0/0",
  ])
    expect([wrong, message({ TRUST_PROXY: wrong })]).toEqual([wrong, expect.stringMatching(/^TRUST_PROXY: /)]);
});

test("a wrong value is told in one line that names it", () => {
  expect(message({ PORT: "eighty" })).toMatch(/^PORT: /);
  expect(message({ DATABASE_URL: "mysql://x" })).toMatch(/^DATABASE_URL: /);
  expect(message({ DEMO_NOW: "yesterday" })).toMatch(/^DEMO_NOW: /);
});

test("half a payment setup stops the start", () => {
  expect(message({ STRIPE_SECRET_KEY: "sk_test_1" })).toMatch(/^STRIPE_WEBHOOK_SECRET: /);
  expect(message({ STRIPE_WEBHOOK_SECRET: "whsec_1" })).toMatch(/^STRIPE_SECRET_KEY: /);
});

const bank = { BANK_BIN: "970436", BANK_ACCOUNT: "0071000123456", BANK_ACCOUNT_NAME: "TRUNG TAM XUC TIEN" };

test.each(["BANK_BIN", "BANK_ACCOUNT", "BANK_ACCOUNT_NAME"])("a bank account without %s stops the start", (name) => {
  expect(message(bank)).toBeNull();
  expect(message({ ...bank, [name]: "" })).toMatch(new RegExp(`^${name}: required when BANK_`));
});

test("a bank is named by six digits, an account without spaces", () => {
  expect(message({ ...bank, BANK_BIN: "VCB" })).toMatch(/^BANK_BIN: /);
  expect(message({ ...bank, BANK_ACCOUNT: "007 1000" })).toMatch(/^BANK_ACCOUNT: /);
});

test("an empty value counts as unset", () => {
  expect(readEnvironment({ PORT: "", MEILI_URL: "" }).PORT).toBe(3000);
});

test("a setting for a store of files that is not there yet stops the start instead of being ignored", () => {
  expect(message({ S3_BUCKET: "photos" })).toMatch(/^S3_BUCKET: .*DATA_DIR/);
  expect(message({ S3_BUCKET: "" })).toBeNull();
});
