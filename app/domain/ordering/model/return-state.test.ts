import { expect, test } from "vitest";
import { answerDue, isOverdue, type ReturnState, returnActionsOf } from "./return-state.ts";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 3));
const asked = (state: ReturnState, answerBy = answerDue(at(1))) => ({ state, requestedAt: at(1), answerBy });

test("a seller answers within three days, and the staff after that", () => {
  expect(returnActionsOf("seller", asked("requested"), at(4))).toEqual(["accept", "give-back", "decline"]);
  expect(returnActionsOf("staff", asked("requested"), at(4))).toEqual([]);
  expect(returnActionsOf("seller", asked("requested"), at(5))).toEqual([]);
  expect(returnActionsOf("staff", asked("requested"), at(5))).toEqual(["accept", "give-back", "decline"]);
  expect(isOverdue(asked("requested"), at(5))).toBe(true);
  expect(isOverdue(asked("accepted"), at(5))).toBe(false);
});

test("a buyer asks the portal once after a seller's no, and not after the portal's", () => {
  expect(returnActionsOf("buyer", asked("declined"), at(3))).toEqual(["appeal"]);
  const portals = asked("declined", at(1));
  expect(returnActionsOf("buyer", portals, at(3))).toEqual([]);
  expect(returnActionsOf("staff", { ...portals, state: "requested" }, at(3))).toContain("give-back");
  expect(returnActionsOf("seller", { ...portals, state: "requested" }, at(3))).toEqual([]);
});

test("what is accepted waits for the goods, whoever receives or misses them, and may be withdrawn", () => {
  expect(returnActionsOf("seller", asked("accepted"), at(9))).toEqual(["receive", "decline"]);
  expect(returnActionsOf("staff", asked("accepted"), at(2))).toEqual(["receive", "decline"]);
  expect(returnActionsOf("buyer", asked("accepted"), at(9))).toEqual(["withdraw"]);
});

test("what the portal accepted only the portal declines", () => {
  expect(returnActionsOf("seller", asked("accepted", at(1)), at(9))).toEqual(["receive"]);
  expect(returnActionsOf("staff", asked("accepted", at(1)), at(9))).toEqual(["receive", "decline"]);
});

test("nothing leads out of what was withdrawn or paid", () => {
  for (const state of ["withdrawn", "refunded"] as const)
    for (const actor of ["buyer", "seller", "staff"] as const)
      expect(returnActionsOf(actor, asked(state), at(9))).toEqual([]);
});
