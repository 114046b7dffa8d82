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

test("outside the demonstration no sandbox takes payments", () => {
  const secret = "x".repeat(32);
  expect(message({ DATABASE_URL: "postgresql://a@b/c", SESSION_SECRET: secret })).toMatch(/^STRIPE_SECRET_KEY: /);
  const stripe = { STRIPE_SECRET_KEY: "sk_1", STRIPE_WEBHOOK_SECRET: "whsec_1" };
  expect(message({ DATABASE_URL: "postgresql://a@b/c", SESSION_SECRET: secret, ...stripe })).toBeNull();
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

test("an empty value counts as unset", () => {
  expect(readEnvironment({ PORT: "", MEILI_URL: "" }).PORT).toBe(3000);
});
