import fc from "fast-check";
import { expect, test } from "vitest";
import { chargedSteps, type PriceStep, wasCharged, wasPrice, windowDays } from "./was-price.ts";

const now = new Date("2026-11-24T03:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const step = (daysAgo: number, amountMinor: number | null): PriceStep => ({ since: ago(daysAgo), amountMinor });

test("a price lowered after a steady month shows what it was", () => {
  expect(wasPrice([step(200, 210_000), step(20, 185_000)], now)).toBe(210_000);
});

test("of several prices in the month before, the lowest is what it was", () => {
  expect(wasPrice([step(200, 190_000), step(40, 230_000), step(20, 185_000)], now)).toBe(190_000);
  expect(wasPrice([step(200, 190_000), step(51, 230_000), step(20, 185_000)], now)).toBe(230_000);
});

test("no price, a single one, or one that was raised shows nothing", () => {
  expect(wasPrice([], now)).toBeNull();
  expect(wasPrice([step(90, 185_000)], now)).toBeNull();
  expect(wasPrice([step(200, 150_000), step(20, 185_000)], now)).toBeNull();
  expect(wasPrice([step(200, 185_000), step(20, null)], now)).toBeNull();
});

test("the pack had a price through all of the thirty days", () => {
  expect(wasPrice([step(45, 210_000), step(20, 185_000)], now)).toBeNull();
  expect(wasPrice([step(50, 210_000), step(20, 185_000)], now)).toBe(210_000);
  expect(wasPrice([step(200, 210_000), step(40, null), step(39, 210_000), step(20, 185_000)], now)).toBeNull();
  expect(wasPrice([step(200, 210_000), step(21, null), step(20, 185_000)], now)).toBeNull();
});

test("after sixty days a reduced price is simply the price", () => {
  expect(wasPrice([step(200, 210_000), step(60, 185_000)], now)).toBe(210_000);
  expect(wasPrice([step(200, 210_000), step(61, 185_000)], now)).toBeNull();
});

test("more than half off is never claimed", () => {
  expect(wasPrice([step(200, 200_000), step(20, 100_000)], now)).toBe(200_000);
  expect(wasPrice([step(200, 200_000), step(20, 99_999)], now)).toBeNull();
});

test("a price that is still to come says nothing yet", () => {
  expect(wasPrice([step(200, 210_000), step(-1, 185_000)], now)).toBeNull();
});

const steps = fc.array(
  fc.record({
    since: fc.integer({ min: -5, max: 150 }).map(ago),
    amountMinor: fc.option(fc.integer({ min: 1000, max: 5000 }), { freq: 8 }),
  }),
  { maxLength: 12 },
);

test("whatever the history, what is shown is above the price and not above any price of the window", () => {
  fc.assert(
    fc.property(steps, (history) => {
      const was = wasPrice(history, now);
      if (was === null) return;
      const past = history.filter(({ since }) => since <= now).sort((a, b) => a.since.getTime() - b.since.getTime());
      const current = past.at(-1)?.amountMinor ?? 0;
      expect(was).toBeGreaterThan(current);
      expect(current * 2).toBeGreaterThanOrEqual(was);
      const lowered = past.findLast((each, index) => each.amountMinor !== past[index - 1]?.amountMinor)?.since ?? now;
      const start = lowered.getTime() - windowDays * 86_400_000;
      for (const { since, amountMinor } of past) {
        if (since.getTime() > start && since < lowered) expect(amountMinor ?? 0).toBeGreaterThanOrEqual(was);
      }
    }),
    { numRuns: 500 },
  );
});

test("a price raised and lowered again within thirty days shows nothing", () => {
  const price = fc.integer({ min: 1000, max: 100_000 });
  fc.assert(
    fc.property(
      price,
      price,
      fc.integer({ min: 0, max: 29 }),
      fc.integer({ min: 0, max: 60 }),
      (usual, rise, held, lowered) => {
        const history = [step(400, usual), step(lowered + held + 0.5, usual + rise), step(lowered, usual)];
        expect(wasPrice(history, now)).toBeNull();
      },
    ),
  );
});

const inYen = (daysAgo: number, amountMinor: number | null) => ({ currency: "JPY", ...step(daysAgo, amountMinor) });
const listed = (daysAgo: number, amountMinor: number | null) => ({ currency: "VND", ...step(daysAgo, amountMinor) });
const always = { currency: "JPY", since: null };

test("a price that only followed the rate of its list is no reduction", () => {
  const history = [listed(200, 210_000), inYen(200, 1_250), inYen(20, 1_120)];
  expect(wasCharged({ history, byHand: false }, always, now)).toBeNull();
});

test("a lower price that a person set, or that follows a lower listed one, is a reduction", () => {
  const rated = [listed(200, 210_000), inYen(200, 1_250), inYen(20, 1_120)];
  expect(wasCharged({ history: rated, byHand: true }, always, now)).toBe(1_250);
  expect(wasCharged({ history: [...rated, listed(20, 185_000)], byHand: false }, always, now)).toBe(1_250);
  expect(wasCharged({ history: [...rated, listed(20, 220_000)], byHand: false }, always, now)).toBeNull();
  expect(wasCharged({ history: [...rated, listed(25, 185_000)], byHand: false }, always, now)).toBeNull();
  const dong = { history: [listed(200, 210_000), listed(20, 185_000)], byHand: false };
  expect(wasCharged(dong, { currency: "VND", since: null }, now)).toBe(210_000);
});

test("what was never charged in a market is compared with nothing there", () => {
  const history = [listed(200, 210_000), inYen(200, 1_250), inYen(20, 1_120), listed(20, 185_000)];
  const charging = (daysAgo: number) => ({ currency: "JPY", since: ago(daysAgo) });
  expect(wasCharged({ history, byHand: false }, charging(10), now)).toBeNull();
  expect(wasCharged({ history, byHand: false }, charging(45), now)).toBeNull();
  expect(wasCharged({ history, byHand: false }, charging(60), now)).toBe(1_250);
  expect(chargedSteps(history, charging(60), now)).toEqual([step(60, 1_250), step(20, 1_120)]);
  expect(chargedSteps(history, charging(10), now)).toEqual([step(10, 1_120)]);
  expect(chargedSteps(history, always, now)).toEqual([step(200, 1_250), step(20, 1_120)]);
});
