import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/shared/calendar.ts";
import { type DispatchRules, parcelDays } from "./parcel-days.ts";

const rules: DispatchRules = {
  cutOffHour: 14,
  noShipWeekdays: [7],
  noShipDays: ["2027-02-05", "2027-02-06", "2027-02-08", "2027-02-09"],
  transitDays: { min: 1, max: 4 },
};
/** A moment by Vietnam's clock. */
const at = (text: string) => new Date(`${text}:00+07:00`);

test("ordered before the cut-off a parcel leaves the same day, at the cut-off the next", () => {
  expect(parcelDays(rules, at("2026-11-24T13:59"), null)).toEqual({
    sent: "2026-11-24",
    from: "2026-11-25",
    to: "2026-11-28",
  });
  expect(parcelDays(rules, at("2026-11-24T14:00"), null).sent).toBe("2026-11-25");
});

test("no parcel leaves on a Sunday or over Tết", () => {
  expect(parcelDays(rules, at("2026-11-28T15:00"), null).sent).toBe("2026-11-30");
  expect(parcelDays(rules, at("2027-02-04T16:00"), null).sent).toBe("2027-02-10");
});

test("a promised harvest leaves on its day, or on the first day of shipping after it", () => {
  expect(parcelDays(rules, at("2026-11-24T10:00"), "2027-01-15").sent).toBe("2027-01-15");
  expect(parcelDays(rules, at("2026-11-24T10:00"), "2027-01-17").sent).toBe("2027-01-18");
  expect(parcelDays(rules, at("2026-11-24T10:00"), "2026-11-01").sent).toBe("2026-11-24");
});

test("a parcel never leaves before it was ordered nor on a closed day, and arrives after it left", () => {
  const moments = fc.date({ min: new Date("2026-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 24 }), (now, cutOffHour) => {
      const { sent, from, to } = parcelDays({ ...rules, cutOffHour }, now, null);
      const earliest = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
      expect(sent >= earliest && sent <= addDays(earliest, 8)).toBe(true);
      expect(rules.noShipDays).not.toContain(sent);
      expect([sent < from, from <= to]).toEqual([true, true]);
    }),
  );
});

test("a calendar that never ships still answers", () => {
  expect(parcelDays({ ...rules, noShipWeekdays: [1, 2, 3, 4, 5, 6, 7] }, at("2026-11-24T10:00"), null).sent).toBe(
    "2026-11-24",
  );
});
