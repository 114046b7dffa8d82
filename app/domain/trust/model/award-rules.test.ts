import { expect, test } from "vitest";
import {
  type AwardDraft,
  awardEndOf,
  awardFaults,
  issuerLevelOn,
  type OtherAward,
  overlapping,
} from "./award-rules.ts";

const draft: AwardDraft = {
  stars: 4,
  ocopSet: 13,
  decisionNo: "1289/QĐ-UBND",
  decisionDate: "2025-03-12",
  validUntil: "2028-03-12",
  issuerLevel: "province",
  issuerName: "UBND tỉnh Lâm Đồng",
  certifiedName: "Cà phê",
  producerName: "HTX",
  state: "granted",
  itemType: "product",
  itemId: "product-1",
  sellerId: "seller-1",
};

const other: OtherAward = {
  id: "a",
  code: "OC-AAAAA",
  state: "granted",
  decisionDate: "2023-03-12",
  validUntil: "2026-03-12",
  revokedOn: null,
  replacesId: null,
};

const codes = (changes: Partial<AwardDraft>, others: readonly OtherAward[] = []) =>
  awardFaults({ ...draft, ...changes }, others).map(({ field, code }) => `${field} ${code}`);

test("a complete decision has no fault", () => {
  expect(codes({})).toEqual([]);
});

test("an award ends 36 months after its decision, at the month's end where that day does not exist", () => {
  expect(awardEndOf("2025-03-12")).toBe("2028-03-12");
  expect(awardEndOf("2024-02-29")).toBe("2027-02-28");
  expect(awardEndOf("2024-12-31")).toBe("2027-12-31");
});

test("three stars were the district's from 24 February 2023 to 5 July 2025, and the province's before and after", () => {
  expect(
    ["2022-05-01", "2023-02-23", "2023-02-24", "2025-07-05", "2025-07-06"].map((day) => issuerLevelOn(3, day)),
  ).toEqual(["province", "province", "district", "district", "province"]);
  for (const day of ["2022-05-01", "2024-05-01", "2026-05-01"]) {
    expect(issuerLevelOn(4, day)).toBe("province");
    expect(issuerLevelOn(5, day)).toBe("central");
  }
});

test.each<[string, Partial<AwardDraft>]>([
  ["validUntil end_before_start", { validUntil: "2025-03-11" }],
  ["validUntil end_before_start", { validUntil: "2025-03-12" }],
  ["decisionDate day", { decisionDate: "2025-02-30" }],
  ["validUntil day", { validUntil: "" }],
  ["decisionDate before_programme", { decisionDate: "2018-05-06", validUntil: "2021-05-06" }],
  ["issuerLevel five_star_central", { stars: 5 }],
  ["issuerLevel level_of_period", { issuerLevel: "district" }],
  ["issuerLevel level_of_period", { stars: 3 }],
  ["issuerLevel level_of_period", { stars: 5, state: "potential_5", issuerLevel: "central" }],
  ["issuerLevel level", { issuerLevel: "commune" as "district" }],
  ["ocopSet unknown_set", { ocopSet: 0 }],
  ["ocopSet unknown_set", { ocopSet: 27 }],
  ["ocopSet unknown_set", { ocopSet: 1.5 }],
  ["ocopSet set_of_visits", { ocopSet: 26 }],
  ["ocopSet set_of_goods", { itemType: "experience" }],
  ["stars stars", { stars: 2 }],
  ["stars stars", { state: "potential_5" }],
  ["points points", { points: 101 }],
  ["points points_of_stars", { points: 69.5 }],
  ["decisionNo required", { decisionNo: " " }],
  ["certifiedName too_long", { certifiedName: "x".repeat(301) }],
  ["sellerId required", { sellerId: null }],
])("%s", (fault, changes) => {
  expect(codes(changes)).toEqual([fault]);
});

test("set 26 is right for a visit, five stars for the centre, and a potential five stars for the province", () => {
  expect(codes({ itemType: "experience", ocopSet: 26 })).toEqual([]);
  expect(codes({ stars: 5, issuerLevel: "central" })).toEqual([]);
  expect(codes({ stars: 5, state: "potential_5", points: 92 })).toEqual([]);
});

test("an award that waits for its listing may be of any set", () => {
  const waiting = { itemType: null, itemId: null, sellerId: null };
  expect(codes({ ...waiting, ocopSet: 26 })).toEqual([]);
  expect(codes({ ...waiting, ocopSet: 13 })).toEqual([]);
});

test("an item has one award at a time: the last day still counts, the day after is free", () => {
  expect(awardFaults(draft, [other])).toEqual([{ field: "decisionDate", code: "overlaps", with: "OC-AAAAA" }]);
  expect(codes({ decisionDate: "2026-03-12", validUntil: "2029-03-12" }, [other])).toEqual(["decisionDate overlaps"]);
  expect(codes({ decisionDate: "2026-03-13", validUntil: "2029-03-13" }, [other])).toEqual([]);
});

test("an award may begin while the one it follows still runs, and not while another does", () => {
  expect(codes({ replacesId: "a" }, [other])).toEqual([]);
  const later = { ...other, id: "b", code: "OC-BBBBB", decisionDate: "2028-01-01", validUntil: "2031-01-01" };
  expect(codes({ replacesId: "a" }, [other, later])).toEqual(["decisionDate overlaps"]);
});

test("what was revoked blocks nothing from that day on", () => {
  const revoked = { ...other, state: "revoked" as const, revokedOn: "2025-03-12" };
  expect(codes({}, [revoked])).toEqual([]);
  expect(codes({}, [{ ...revoked, revokedOn: "2025-03-13" }])).toEqual(["decisionDate overlaps"]);
});

test("what is only put forward for five stars stands beside the award in force", () => {
  expect(codes({}, [{ ...other, state: "potential_5" }])).toEqual([]);
  expect(codes({ stars: 5, state: "potential_5" }, [other])).toEqual([]);
});

test("a follower needs an award of the same item, that nobody follows, decided earlier", () => {
  expect(codes({ replacesId: "x" }, [])).toEqual(["replacesId replaces_unknown"]);
  const next = { ...other, id: "b", decisionDate: "2028-06-01", validUntil: "2031-06-01", replacesId: "a" };
  expect(codes({ replacesId: "a", validUntil: "2028-05-01" }, [other, next])).toContain("replacesId replaces_taken");
  expect(
    codes({ replacesId: "a", decisionDate: "2023-03-12", validUntil: "2026-03-12", issuerLevel: "province" }, [other]),
  ).toContain("replacesId replaces_later");
});

test("an award that ended before it began overlaps nothing", () => {
  expect(overlapping({ ...other, id: "z", state: "revoked", revokedOn: "2023-03-12" }, [other])).toEqual([]);
});
