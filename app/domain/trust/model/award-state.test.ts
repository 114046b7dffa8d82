import { expect, test } from "vitest";
import { type AwardRecord, awardStateOn, badgeOf } from "./award-state.ts";

const award: AwardRecord = {
  code: "OC-AAAAA",
  stars: 4,
  ocopSet: 13,
  decisionNo: "1/QĐ-UBND",
  decisionDate: "2025-03-12",
  issuerLevel: "province",
  issuerName: "UBND tỉnh Lâm Đồng",
  certifiedName: "Cà phê",
  producerName: "HTX",
  validUntil: "2028-03-12",
  state: "granted",
  revokedOn: null,
  revokedReason: null,
  replacedFrom: null,
};

test("an award is good through its last day and expired the day after", () => {
  expect(awardStateOn(award, "2028-03-12")).toBe("expiring");
  expect(awardStateOn(award, "2028-03-13")).toBe("expired");
});

test("an award counts as expiring in its last ninety days", () => {
  expect(awardStateOn(award, "2027-12-12")).toBe("valid");
  expect(awardStateOn(award, "2027-12-13")).toBe("expiring");
});

test("a revoked or potential award never turns valid by the calendar", () => {
  expect(awardStateOn({ ...award, state: "revoked" }, "2026-01-01")).toBe("revoked");
  expect(awardStateOn({ ...award, state: "potential_5" }, "2026-01-01")).toBe("potential_5");
});

test("the badge is the highest award valid today, and none when all have ended", () => {
  const older = { ...award, code: "OC-BBBBB", stars: 3, validUntil: "2029-01-01" };
  expect(badgeOf([older, award], "2026-11-24")?.code).toBe("OC-AAAAA");
  expect(badgeOf([older, award], "2028-06-01")?.code).toBe("OC-BBBBB");
  expect(badgeOf([award], "2030-01-01")).toBeNull();
});
