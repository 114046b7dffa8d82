import fc from "fast-check";
import { expect, test } from "vitest";
import { confidenceOf, type MatchableListing, matchConfidence, nameLikeness, openMatcher } from "./match-award.ts";

const word = fc.constantFrom("Cà", "phê", "Cầu", "Đất", "atisô", "sấy", "dẻo", "HTX", "Công ty", "mật", "ong", "250g");
const name = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(" "));
const listing = fc.record({
  itemType: fc.constant("product" as const),
  itemId: fc.uuid(),
  sellerId: fc.uuid(),
  name,
  producerNames: fc.array(name, { minLength: 1, maxLength: 2 }),
  ocopSet: fc.integer({ min: 1, max: 26 }),
}) satisfies fc.Arbitrary<MatchableListing>;
const award = fc.record({ certifiedName: name, producerName: name, ocopSet: fc.integer({ min: 1, max: 26 }) });

test("likeness lies between 0 and 1 and does not ask which name came first", () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(nameLikeness(a, b)).toBeCloseTo(nameLikeness(b, a), 10);
      expect(nameLikeness(a, b)).toBeGreaterThanOrEqual(0);
      expect(nameLikeness(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});

test("the order of words, marks and case change nothing", () => {
  const shuffled = fc.array(word, { minLength: 1, maxLength: 7 }).chain((words) =>
    fc.tuple(
      fc.constant(words.join(" ")),
      fc.shuffledSubarray(words, { minLength: words.length }).map((w) => w.join(" ")),
    ),
  );
  fc.assert(
    fc.property(shuffled, name, ([one, other], against) => {
      expect(nameLikeness(one, other)).toBe(1);
      expect(nameLikeness(one, against)).toBeCloseTo(nameLikeness(other, against), 10);
    }),
  );
  expect(nameLikeness("CA PHE CAU DAT", "Cà phê Cầu Đất")).toBe(1);
});

test("the same name, producer and set are certain, and nothing else is", () => {
  fc.assert(
    fc.property(award, ({ certifiedName, producerName, ocopSet }) => {
      const same = { name: certifiedName, producerNames: [producerName], ocopSet };
      expect(matchConfidence({ certifiedName, producerName, ocopSet }, same)).toBe(1);
      const other = { ...same, ocopSet: (ocopSet % 26) + 1 };
      expect(matchConfidence({ certifiedName, producerName, ocopSet }, other)).toBeLessThan(confidenceOf.sure);
      expect(
        matchConfidence({ certifiedName, producerName, ocopSet }, { ...same, producerNames: ["Xyz"] }),
      ).toBeLessThan(confidenceOf.offer);
    }),
  );
});

test("the matcher finds what comparing with every listing finds, the likeliest first", () => {
  fc.assert(
    fc.property(fc.array(listing, { maxLength: 20 }), award, (listings, wanted) => {
      const found = openMatcher(listings)(wanted);
      const all = listings
        .map((each) => matchConfidence(wanted, each))
        .filter((confidence) => confidence >= confidenceOf.candidate)
        .sort((a, b) => b - a);
      expect(found.map(({ confidence }) => confidence)).toEqual(all.slice(0, 5));
      expect(openMatcher([...listings].reverse())(wanted)).toEqual(found);
    }),
  );
});

test.each([
  ["Cà phê bột Cầu Đất", "HTX Nông nghiệp Cầu Đất", "Hợp tác xã nông nghiệp Cầu Đất", "sure"],
  ["Trà Atisô túi lọc", "Công ty TNHH Thái Bảo Dalat", "Cty Trách nhiệm hữu hạn Thái Bảo Đà Lạt", "sure"],
  ["Cà phê bột Cầu Đất", "HTX Cầu Đất", "Công ty CP Cầu Đất", "offer"],
  ["Cà phê bột Cầu Đất", "HTX Cầu Đất", "HTX Lang Biang", "candidate"],
] as const)("%s of %s and of %s: %s", (certifiedName, producerName, listed, level) => {
  const sure = matchConfidence(
    { certifiedName, producerName, ocopSet: 13 },
    { name: certifiedName, producerNames: [listed], ocopSet: 13 },
  );
  expect(sure).toBeGreaterThanOrEqual(confidenceOf[level]);
  const above = { sure: 1.01, offer: confidenceOf.sure, candidate: confidenceOf.offer }[level];
  expect(sure).toBeLessThan(above);
});

test("a name of signs only matches nothing", () => {
  expect(
    matchConfidence(
      { certifiedName: "★", producerName: "", ocopSet: 1 },
      { name: "★", producerNames: [""], ocopSet: 1 },
    ),
  ).toBe(0.1);
});
