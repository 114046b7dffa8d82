import { expect, test } from "vitest";
import { locales } from "#app/shared/locale.ts";
import { type Market, markets } from "#app/shared/market.ts";
import data from "#prisma/reference/import-rules.json" with { type: "json" };
import shipping from "#prisma/reference/shipping.json" with { type: "json" };
import { takeHomeMatrix } from "#tests/fixtures/take-home-matrix.ts";
import { isOrderable, type TakeHomeBook, takeHomeVerdict } from "./take-home.ts";

const day = "2026-11-24";
const { rules, taxRules, parcelRules, flightRules } = data;

function bookOf(market: Market): TakeHomeBook {
  const zone = shipping.zones.find((each) => each.market === market) ?? null;
  return { importRules: rules, taxRules, parcelRules, flightRules, zone } as TakeHomeBook;
}

const found = (importClass: string, market: Market, on = day) =>
  takeHomeVerdict({ importClass }, market, on, bookOf(market));

const cells = takeHomeMatrix.flatMap(({ importClass, verdicts }) =>
  markets.map((market) => ({ importClass, market, verdict: verdicts[market] })),
);

test("every class in every market has the verdict of the matrix, and no class is left out", () => {
  const told = cells.map(({ importClass, market }) => found(importClass, market).verdict);
  expect(told).toEqual(cells.map(({ verdict }) => verdict));
  const ruled = new Set(rules.map((rule) => rule.class).filter((each) => each !== "*"));
  expect([...ruled].sort()).toEqual(takeHomeMatrix.map(({ importClass }) => importClass).sort());
});

test.each(cells)(
  "$importClass to $market is told in five languages, with its day, and its source or whom to ask",
  (cell) => {
    const { rule, parcel, taxes } = found(cell.importClass, cell.market);
    for (const told of [rule, parcel, ...taxes]) {
      expect(told?.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (told?.source === null) expect(told.confidence).toBe("unverified");
      else expect(told?.source).toMatch(/^https?:\/\/[^ ]+\.[^ ]+/);
    }
    const texts = [rule?.parcel, rule?.luggage, parcel?.text, ...taxes.map(({ text }) => text)];
    for (const text of texts) expect(locales.filter((locale) => !text?.[locale]?.trim())).toEqual([]);
    expect(taxes.length).toBe(1);
    if (cell.market !== "VN") expect(parcel?.authority?.url).toMatch(/^https:\/\//);
  },
);

test("fresh fruit is refused with the penalty that waits for it", () => {
  expect(found("fresh", "JP").rule?.penalty).not.toBeNull();
});

test("bottles and jars are told the cabin's limit, at home and abroad each its own", () => {
  const flights = (importClass: string, market: Market, liquid = false) =>
    takeHomeVerdict({ importClass, liquid }, market, day, bookOf(market)).flights.map(
      ({ kind, flight }) => `${kind} ${flight}`,
    );
  expect(flights("processed_fish", "JP")).toEqual(["liquid abroad", "smell any"]);
  expect(flights("processed_fish", "VN")).toEqual(["liquid domestic", "smell any"]);
  expect(flights("alcohol", "KR")).toEqual(["liquid abroad", "alcohol any"]);
  expect(flights("processed_plant", "SG", true)).toEqual(["liquid abroad"]);
  expect(flights("processed_plant", "SG")).toEqual([]);
});

test("a tax rule is told until its last day and its successor from the next", () => {
  const before = found("roasted", "JP", "2028-03-31").taxes;
  const after = found("roasted", "JP", "2028-04-01").taxes;
  expect(before.map(({ text }) => text.en)).not.toEqual(after.map(({ text }) => text.en));
});

test("a class without a rule in a market is an enquiry: nothing is promised", () => {
  expect(found("unheard-of", "SG")).toMatchObject({ verdict: "enquiry", rule: null });
});

test("a rule that is over no longer holds", () => {
  const book = bookOf("JP");
  const importRules = book.importRules.map((rule) => ({ ...rule, validTo: "2026-01-01" }));
  expect(takeHomeVerdict({ importClass: "roasted" }, "JP", day, { ...book, importRules }).verdict).toBe("enquiry");
});

test("fresh goods that would be too long on the way are not sent, though the rule would let them in", () => {
  const zone = { transitDays: { min: 2, max: 6 }, freshTransitLimitDays: 4 };
  const of = (importClass: string) => takeHomeVerdict({ importClass }, "VN", day, { ...bookOf("VN"), zone });
  expect(of("fresh")).toMatchObject({ verdict: "blocked", tooLong: true });
  expect(of("tea")).toMatchObject({ verdict: "ok", tooLong: false });
});

test("only what the market lets in may be ordered", () => {
  expect((["ok", "limited", "enquiry", "blocked"] as const).filter(isOrderable)).toEqual(["ok", "limited"]);
});
