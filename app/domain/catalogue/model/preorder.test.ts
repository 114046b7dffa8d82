import { expect, test } from "vitest";
import { preorderFault, preorderState } from "./preorder.ts";

const today = "2026-11-24";

test("a harvest is promised with both days, the last to order not after the first to send", () => {
  expect(preorderFault({ promisedOn: null, preorderUntil: null }, today)).toBeNull();
  expect(preorderFault({ promisedOn: "2027-01-20", preorderUntil: "2026-12-31" }, today)).toBeNull();
  expect(preorderFault({ promisedOn: "2027-01-20", preorderUntil: "2027-01-20" }, today)).toBeNull();
  expect(preorderFault({ promisedOn: "2027-01-20", preorderUntil: null }, today)).toBe("both");
  expect(preorderFault({ promisedOn: null, preorderUntil: "2026-12-31" }, today)).toBe("both");
  expect(preorderFault({ promisedOn: "2027-01-20", preorderUntil: "2027-01-21" }, today)).toBe("order");
});

test("a slip in the year is noticed, a promise that is over is not in the way", () => {
  expect(preorderFault({ promisedOn: "2072-01-20", preorderUntil: "2026-12-31" }, today)).toBe("far");
  expect(preorderFault({ promisedOn: "2026-01-20", preorderUntil: "2026-01-01" }, today)).toBeNull();
});

test("it can be ordered through its last day and not after it", () => {
  const pack = { promisedOn: "2027-01-20", preorderUntil: today };
  expect(preorderState(pack, today)).toBe("open");
  expect(preorderState(pack, "2026-11-25")).toBe("over");
  expect(preorderState({ promisedOn: null, preorderUntil: null }, today)).toBe("none");
});
