import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/shared/calendar.ts";
import { type ChainLink, lastDayOf, replacedFromOf } from "./award-period.ts";
import { type AwardRecord, awardStateOn, badgeOf, isValidOn } from "./award-state.ts";
import { certificateStateOn } from "./certificate-state.ts";

const record: AwardRecord = {
  ...{ code: "OC-AAAAA", stars: 4, ocopSet: 13, decisionNo: "1", issuerLevel: "province", issuerName: "UBND" },
  ...{ certifiedName: "Cà phê", producerName: "HTX", decisionDate: "2025-01-01", validUntil: "2028-01-01" },
  ...{ state: "granted", revokedOn: null, revokedReason: null, replacedFrom: null },
};

const link = (id: string, replacesId: string | null, changes: Partial<ChainLink> = {}): ChainLink => ({
  ...{ id, replacesId, state: "granted", decisionDate: "2027-06-01", revokedOn: null },
  ...changes,
});

test("an award hands over on the day its follower begins, and is told as replaced from then on", () => {
  const award = { ...record, replacedFrom: "2027-06-01" };
  expect(awardStateOn(award, "2027-05-31")).toBe("valid");
  expect(awardStateOn(award, "2027-06-01")).toBe("replaced");
  expect(lastDayOf(award)).toBe("2027-05-31");
});

test("one that had ended when its follower began is expired, not replaced", () => {
  expect(awardStateOn({ ...record, replacedFrom: "2028-02-01" }, "2028-03-01")).toBe("expired");
});

test("a revocation to come ends the award on its day", () => {
  const award = { ...record, state: "revoked" as const, revokedOn: "2026-05-01" };
  expect(awardStateOn(award, "2026-04-30")).toBe("expiring");
  expect(awardStateOn(award, "2026-05-01")).toBe("revoked");
  expect(badgeOf([award], "2026-04-30")?.validUntil).toBe("2026-04-30");
});

test("a potential five stars between two awards does not end the first; the one after it does", () => {
  const potential = link("p", "a", { state: "potential_5" });
  expect(replacedFromOf("a", [potential])).toBeNull();
  expect(replacedFromOf("a", [potential, link("b", "p", { decisionDate: "2027-09-01" })])).toBe("2027-09-01");
});

test("a follower revoked before it began never took over; one revoked later did", () => {
  expect(replacedFromOf("a", [link("b", "a", { state: "revoked", revokedOn: "2027-06-01" })])).toBeNull();
  expect(replacedFromOf("a", [link("b", "a", { state: "revoked", revokedOn: "2027-07-01" })])).toBe("2027-06-01");
});

test("a chain that bites its tail ends", () => {
  expect(
    replacedFromOf("a", [link("b", "a", { state: "potential_5" }), link("a", "b", { state: "potential_5" })]),
  ).toBeNull();
});

const day = fc.integer({ min: 0, max: 3_000 }).map((offset) => addDays("2020-01-01", offset));
const maybe = fc.option(day, { nil: null });
const anyAward = fc
  .record({ begin: day, length: fc.integer({ min: 1, max: 1_500 }), revokedOn: maybe, replacedFrom: maybe })
  .chain(({ begin, length, revokedOn, replacedFrom }) =>
    fc.constantFrom("granted" as const, "revoked" as const, "potential_5" as const).map((state) => ({
      ...record,
      ...{ state, decisionDate: begin, validUntil: addDays(begin, length), revokedOn, replacedFrom },
    })),
  );

test("over all days an award counts on one unbroken span, from its decision through its last day, and never again", () => {
  fc.assert(
    fc.property(anyAward, day, (award, today) => {
      const counts = award.state !== "potential_5" && today >= award.decisionDate && today <= lastDayOf(award);
      expect(isValidOn(award, today)).toBe(counts);
    }),
    { numRuns: 2_000 },
  );
});

test("time only moves an award forward: to come, in force, over", () => {
  const step = { future: 0, valid: 1, potential_5: 1, expiring: 2, expired: 3, replaced: 3, revoked: 3 };
  fc.assert(
    fc.property(anyAward, day, fc.integer({ min: 0, max: 2_000 }), (award, today, later) => {
      const before = step[awardStateOn(award, today)];
      expect(step[awardStateOn(award, addDays(today, later))]).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 2_000 },
  );
});

test("the badge is always one that counts that day, with an end that has not come", () => {
  fc.assert(
    fc.property(fc.array(anyAward, { maxLength: 5 }), day, (awards, today) => {
      const badge = badgeOf(awards, today);
      expect(badge !== null).toBe(awards.some((award) => isValidOn(award, today)));
      if (badge) expect(badge.validUntil >= today).toBe(true);
    }),
  );
});

test("a certificate is a statement until somebody of the centre saw its papers, and ends with its day or its revocation", () => {
  const paper = { validFrom: "2026-01-01", validUntil: "2027-01-01", verifiedOn: null, revokedOn: null };
  expect(certificateStateOn(paper, "2025-12-31")).toBe("future");
  expect(certificateStateOn(paper, "2026-06-01")).toBe("stated");
  expect(certificateStateOn({ ...paper, verifiedOn: "2026-06-01" }, "2026-06-01")).toBe("verified");
  expect(certificateStateOn({ ...paper, verifiedOn: "2026-06-01" }, "2027-01-02")).toBe("expired");
  expect(certificateStateOn({ ...paper, revokedOn: "2026-06-01" }, "2026-05-31")).toBe("stated");
  expect(certificateStateOn({ ...paper, revokedOn: "2026-06-01" }, "2027-06-01")).toBe("revoked");
  expect(
    certificateStateOn({ validFrom: null, validUntil: null, verifiedOn: null, revokedOn: null }, "2040-01-01"),
  ).toBe("stated");
});
