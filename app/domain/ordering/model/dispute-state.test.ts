import { expect, test } from "vitest";
import { disputeAfter, isOpenDispute } from "./dispute-state.ts";

test("a dispute that is closed stays so, whatever late news say", () => {
  expect(disputeAfter("needs_response", "under_review")).toBe("under_review");
  expect(disputeAfter("under_review", "needs_response")).toBe("under_review");
  expect(disputeAfter("lost", "under_review")).toBe("lost");
  expect(disputeAfter("under_review", "won")).toBe("won");
});

test("a dispute is open until it is won, lost or taken back; a state not known before is open", () => {
  expect(["needs_response", "warning_under_review", "something_new"].every(isOpenDispute)).toBe(true);
  expect(["won", "lost", "warning_closed"].some(isOpenDispute)).toBe(false);
});
