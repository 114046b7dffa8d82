import { expect, test } from "vitest";
import { maySendAgain, refusedMark, standingOf } from "./mail-standing.ts";

const createdAt = new Date("2026-11-24T03:00:00Z");
const soon = new Date("2026-11-24T03:09:00Z");
const later = new Date("2026-11-24T03:11:00Z");
const unsent = { sentAt: null, lastError: null, createdAt };

test("a mail waits its turn, is late after ten minutes, fails or is refused for good until it has left", () => {
  expect(standingOf(unsent, soon)).toBe("waiting");
  expect(standingOf(unsent, later)).toBe("late");
  expect(standingOf({ ...unsent, lastError: "connection refused" }, soon)).toBe("failing");
  expect(standingOf({ ...unsent, lastError: `${refusedMark}550 no such user` }, soon)).toBe("refused");
  expect(standingOf({ ...unsent, sentAt: soon }, later)).toBe("sent");
});

test("a person may send again what failed or is late, never what left or only waits", () => {
  expect((["refused", "failing", "late", "waiting", "sent"] as const).filter(maySendAgain)).toEqual([
    "refused",
    "failing",
    "late",
  ]);
});
