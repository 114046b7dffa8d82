import fc from "fast-check";
import { expect, test } from "vitest";
import { type Currency, currencyExponent } from "#app/shared/money.ts";
import {
  judgeVoucher,
  type Voucher,
  type VoucherAsk,
  type VoucherGoods,
  voucherCodeOf,
  voucherCodeShape,
} from "./voucher.ts";

const currencies = Object.keys(currencyExponent) as Currency[];

function voucherOf(change: Partial<Voucher> = {}): Voucher {
  return {
    ...{ id: "v", code: "TET2027", currency: "VND", leastMinor: 0, mostOffMinor: null, mostUses: 100 },
    ...{ budgetMinor: 100_000_000, onlyPicks: false, programmeRef: "", stopped: false },
    worth: { kind: "percent", percent: 20 },
    campaign: { market: "VN", startsOn: "2026-11-01", endsOn: "2026-11-30", stored: "scheduled", picks: [] },
    ...change,
  };
}

function goodsOf(lineMinor: number, change: Partial<VoucherGoods> = {}): VoucherGoods {
  return { variantId: `v${lineMinor}`, productId: "p", lineMinor, beforeMinor: lineMinor, isAlcohol: false, ...change };
}

function askOf(change: Partial<VoucherAsk> = {}): VoucherAsk {
  return {
    ...{ goods: [goodsOf(200_000)], market: "VN", currency: "VND", today: "2026-11-24" },
    used: { uses: 0, takenMinor: 0, byYou: false },
    ...change,
  };
}

const offOf = (voucher: Voucher, ask: VoucherAsk = askOf()) => judgeVoucher(voucher, ask).take?.amountMinor ?? null;
const whyNot = (voucher: Voucher, ask: VoucherAsk = askOf()) => judgeVoucher(voucher, ask).problem?.kind ?? null;

test("a voucher takes off its per cent or its amount, never more than its cap", () => {
  expect(offOf(voucherOf())).toBe(40_000);
  expect(offOf(voucherOf({ worth: { kind: "amount", amountMinor: 30_000 } }))).toBe(30_000);
  expect(offOf(voucherOf({ mostOffMinor: 25_000 }))).toBe(25_000);
});

test("it never takes more than half off the price of any goods; with the State's decision nine tenths", () => {
  const large = { worth: { kind: "amount", amountMinor: 1_000_000 } } as const;
  expect(offOf(voucherOf(large))).toBe(100_000);
  expect(offOf(voucherOf({ ...large, programmeRef: "1234/QĐ-BCT" }))).toBe(180_000);
  expect(offOf(voucherOf({ worth: { kind: "percent", percent: 90 } }))).toBe(100_000);
  const { take } = judgeVoucher(voucherOf(large), askOf({ goods: [goodsOf(3), goodsOf(101)] }));
  expect(take).toMatchObject({ amountMinor: 51, mostOff: { v3: 1, v101: 50 } });
});

test("what its seller took off already counts towards the half", () => {
  const large = { worth: { kind: "amount", amountMinor: 1_000_000 } } as const;
  const reduced = [goodsOf(140_000, { beforeMinor: 200_000 })];
  expect(offOf(voucherOf(large), askOf({ goods: reduced }))).toBe(40_000);
  const halved = [goodsOf(100_000, { beforeMinor: 200_000 })];
  expect(whyNot(voucherOf(large), askOf({ goods: halved }))).toBe("nothing-eligible");
});

test("it is good while its campaign runs, in its market and its currency", () => {
  const { campaign } = voucherOf();
  const during = (change: Partial<Voucher["campaign"]>) => voucherOf({ campaign: { ...campaign, ...change } });
  expect(whyNot(during({ stored: "draft" }))).toBe("unknown");
  expect(whyNot(during({ startsOn: "2026-11-25" }))).toBe("not-yet");
  expect(whyNot(during({ endsOn: "2026-11-23" }))).toBe("over");
  expect(whyNot(during({ stored: "paused" }))).toBe("paused");
  expect(whyNot(during({ market: "JP" }))).toBe("other-market");
  expect(whyNot(voucherOf({ stopped: true }))).toBe("over");
  expect(whyNot(voucherOf({ currency: "JPY" }))).toBe("over");
  expect(whyNot(during({ startsOn: "2026-11-24", endsOn: "2026-11-24" }))).toBeNull();
});

test("it is used so many times, within its budget, and once a person", () => {
  const used = { uses: 5, takenMinor: 90_000, byYou: false };
  expect(whyNot(voucherOf({ mostUses: 5 }), askOf({ used }))).toBe("used-up");
  expect(whyNot(voucherOf({ mostUses: 6 }), askOf({ used }))).toBeNull();
  expect(whyNot(voucherOf({ budgetMinor: 129_999 }), askOf({ used }))).toBe("used-up");
  expect(whyNot(voucherOf({ budgetMinor: 130_000 }), askOf({ used }))).toBeNull();
  expect(whyNot(voucherOf(), askOf({ used: { ...used, byYou: true } }))).toBe("used-by-you");
});

test("alcohol is never promoted, and where only the picks count the rest keeps its price", () => {
  const wine = goodsOf(500_000, { isAlcohol: true });
  expect(whyNot(voucherOf(), askOf({ goods: [wine] }))).toBe("only-alcohol");
  expect(offOf(voucherOf(), askOf({ goods: [wine, goodsOf(100_000)] }))).toBe(20_000);
  const { campaign } = voucherOf();
  const picks = [{ itemType: "product", itemId: "picked" }] as const;
  const picky = voucherOf({ onlyPicks: true, campaign: { ...campaign, picks: [...picks] } });
  expect(whyNot(picky)).toBe("nothing-eligible");
  const goods = [goodsOf(100_000, { productId: "picked" }), goodsOf(900_000)];
  expect(judgeVoucher(picky, askOf({ goods })).take).toEqual({
    ...{ voucherId: "v", amountMinor: 20_000, mostOff: { v100000: 50_000 } },
  });
});

test("the least sum counts what the voucher is for", () => {
  const wine = goodsOf(500_000, { isAlcohol: true });
  const problem = { kind: "below-least", least: { minor: 200_001, currency: "VND" } };
  expect(judgeVoucher(voucherOf({ leastMinor: 200_001 }), askOf({ goods: [wine, goodsOf(200_000)] })).problem).toEqual(
    problem,
  );
  expect(whyNot(voucherOf({ leastMinor: 200_000 }))).toBeNull();
});

test("a price too small to halve is left as it is", () => {
  expect(whyNot(voucherOf({ worth: { kind: "amount", amountMinor: 5 } }), askOf({ goods: [goodsOf(1)] }))).toBe(
    "nothing-eligible",
  );
});

test("whatever it is worth, it stays within every limit, in every currency", () => {
  const worth = fc.oneof(
    fc.integer({ min: 1, max: 90 }).map((percent) => ({ kind: "percent" as const, percent })),
    fc.integer({ min: 1, max: 5_000_000 }).map((amountMinor) => ({ kind: "amount" as const, amountMinor })),
  );
  const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 50_000_000 }), fc.boolean()), {
    minLength: 1,
    maxLength: 10,
  });
  const caps = fc.record({ mostOffMinor: fc.option(fc.integer({ min: 1, max: 900_000 })), state: fc.boolean() });
  fc.assert(
    fc.property(fc.constantFrom(...currencies), worth, lines, caps, (currency, is, all, { mostOffMinor, state }) => {
      const goods = all.map(([minor, isAlcohol], index) => goodsOf(minor, { variantId: `v${index}`, isAlcohol }));
      const voucher = voucherOf({ worth: is, currency, mostOffMinor, programmeRef: state ? "1/QĐ" : "" });
      const { take } = judgeVoucher(voucher, askOf({ goods, currency }));
      if (!take) return;
      const most = Object.values(take.mostOff).reduce((sum, each) => sum + each, 0);
      expect(take.amountMinor).toBeGreaterThan(0);
      expect(take.amountMinor).toBeLessThanOrEqual(Math.min(most, mostOffMinor ?? most));
      for (const { variantId, lineMinor, isAlcohol } of goods)
        expect(take.mostOff[variantId] ?? 0).toBeLessThanOrEqual(isAlcohol ? 0 : (lineMinor * (state ? 90 : 50)) / 100);
    }),
  );
});

test("a code is read however it was typed", () => {
  expect(voucherCodeOf("  ｔｅｔ 2027 ")).toBe("TET2027");
  expect(["TET2027", "TET-27"].every((code) => voucherCodeShape.test(code))).toBe(true);
  expect(["", "-A1", "ABC", "TẾT2027", "A".repeat(30), "A'--B"].some((code) => voucherCodeShape.test(code))).toBe(
    false,
  );
});
