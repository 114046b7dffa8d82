import { expect, test } from "vitest";
import { paymentPlan } from "./payment-plan.ts";

const now = new Date("2026-11-24T03:00:00Z");
const online = { provider: "sandbox", holdMinutes: 30, shortestSessionMs: 0 };

test("an online payment opens a page that ends before the hold", () => {
  const plan = paymentPlan("online", now, online);
  expect(plan).toMatchObject({ provider: "sandbox", state: "opening" });
  expect(plan.holdEnds.getTime() - plan.sessionEnds.getTime()).toBe(120_000);
});

test("a transfer is on its way at once and has three days", () => {
  const end = new Date("2026-11-27T03:00:00Z");
  expect(paymentPlan("bank-transfer", now, online)).toEqual({
    provider: "bank-transfer",
    state: "delayed",
    sessionEnds: end,
    holdEnds: end,
  });
});

test("what is paid on delivery waits for nothing", () => {
  expect(paymentPlan("on-delivery", now, online)).toMatchObject({ provider: "on-delivery", holdEnds: now });
});
