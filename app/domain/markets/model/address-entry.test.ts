import { expect, test } from "vitest";
import markets from "#prisma/reference/markets.json" with { type: "json" };
import { addressProblem, internationalPhone, nationalPhone, tidyAddressField } from "./address-entry.ts";
import type { MarketRules } from "./market-rules.ts";

function rulesOf(code: string): MarketRules {
  const market = markets.markets.find((each) => each.code === code);
  if (!market) throw new Error(code);
  return market as unknown as MarketRules;
}

function entered(code: string, name: string, typed: string) {
  const rules = rulesOf(code);
  const value = tidyAddressField(name, typed, rules);
  return addressProblem(value, rules.addressForm.fields[name]) ?? value;
}

test("what a Japanese keyboard types is understood: full-width digits, half-width kana, dashes", () => {
  expect(entered("JP", "postcode", "１５０００01")).toBe("150-0001");
  expect(entered("JP", "postcode", "〒150ー0001")).toBe("150-0001");
  expect(entered("JP", "nameKana", "ﾔﾏﾀﾞ ﾊﾅｺ")).toBe("ヤマダ ハナコ");
  expect(entered("JP", "phone", "０９０-1234-5678")).toBe("09012345678");
});

test("a phone may be typed as people of the country do, or with its dial code", () => {
  expect(nationalPhone("+84 912 345 678", "+84")).toBe("0912345678");
  expect(nationalPhone("0084912345678", "+84")).toBe("0912345678");
  expect(nationalPhone("091 234-5678", "+84")).toBe("0912345678");
  expect(nationalPhone("+65 9123 4567", "+65")).toBe("91234567");
  expect(internationalPhone("91234567", "+65")).toBe("+6591234567");
  expect(internationalPhone("0812345678", "+66")).toBe("+66812345678");
});

test("each country's own rules hold: kana, postcodes, mobile numbers, the customs code", () => {
  expect(entered("JP", "nameKana", "Yamada")).toBe("not-as-here");
  expect(entered("JP", "postcode", "12")).toBe("not-as-here");
  expect(entered("KR", "customsCode", "p123456789012")).toBe("P123456789012");
  expect(entered("KR", "customsCode", "12")).toBe("not-as-here");
  expect(entered("TH", "postcode", "01234")).toBe("not-as-here");
  expect(entered("VN", "phone", "0123456789")).toBe("not-as-here");
  expect(entered("MY", "phone", "+60123456789")).toBe("0123456789");
});

test("a missing required field and one without end are told; emoji and right-to-left letters are a name", () => {
  expect(entered("SG", "name", " ")).toBe("required");
  expect(entered("SG", "building", "")).toBe("");
  expect(entered("SG", "line1", "x".repeat(5000))).toBe("too-long");
  expect(entered("SG", "name", "مريم 🌸")).toBe("مريم 🌸");
});
