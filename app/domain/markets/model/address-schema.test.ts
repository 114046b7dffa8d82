import { expect, test } from "vitest";
import markets from "#prisma/reference/markets.json" with { type: "json" };
import { addressSchema, internationalPhone, nationalPhone } from "./address-schema.ts";
import type { MarketRules } from "./market-rules.ts";

function rulesOf(code: string): MarketRules {
  const market = markets.markets.find((each) => each.code === code);
  if (!market) throw new Error(code);
  return market as unknown as MarketRules;
}

function problems(code: string, typed: Record<string, string>) {
  const parsed = addressSchema(rulesOf(code)).safeParse(typed);
  return parsed.success
    ? parsed.data
    : Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]));
}

const japan = {
  postcode: "１５０００01",
  province: "東京都",
  city: "渋谷区",
  line1: "神宮前 1-1",
  building: "",
  name: "山田 花子",
  nameKana: "ﾔﾏﾀﾞ ﾊﾅｺ",
  phone: "０９０-1234-5678",
};

test("what a Japanese keyboard types is understood: full-width digits, half-width kana, dashes", () => {
  expect(problems("JP", japan)).toMatchObject({
    postcode: "150-0001",
    nameKana: "ヤマダ ハナコ",
    phone: "09012345678",
  });
});

test("a phone may be typed as people of the country do, or with its dial code", () => {
  expect(nationalPhone("+84 912 345 678", "+84")).toBe("0912345678");
  expect(nationalPhone("0084912345678", "+84")).toBe("0912345678");
  expect(nationalPhone("091 234-5678", "+84")).toBe("0912345678");
  expect(nationalPhone("+65 9123 4567", "+65")).toBe("91234567");
  expect(internationalPhone("91234567", "+65")).toBe("+6591234567");
  expect(internationalPhone("0812345678", "+66")).toBe("+66812345678");
});

test("each country's own rules are told by field", () => {
  expect(problems("JP", { ...japan, nameKana: "Yamada", postcode: "12", phone: "123" })).toEqual({
    nameKana: "cart:address.errors.nameKana",
    postcode: "cart:address.errors.postcode",
    phone: "cart:address.errors.phone",
  });
  const korea = {
    name: "김민지",
    phone: "01012345678",
    postcode: "04524",
    province: "서울",
    city: "중구",
    line1: "세종대로 110",
    building: "",
    line2: "",
    customsCode: "p123456789012",
  };
  expect(problems("KR", korea)).toMatchObject({ customsCode: "P123456789012" });
  expect(problems("KR", { ...korea, customsCode: "12" })).toEqual({ customsCode: "cart:address.errors.customsCode" });
});

test("a required field that is empty and one without end are told, an optional one may be missing; emoji and right-to-left letters are a name", () => {
  expect(problems("SG", { name: "", line1: "x".repeat(5000), postcode: "570123", phone: "91234567" })).toMatchObject({
    name: "common:errors.required",
    line1: "common:errors.tooLong",
  });
  expect(
    problems("SG", { name: "مريم 🌸", line1: "Blk 1", line2: "", building: "", postcode: "570123", phone: "91234567" }),
  ).toMatchObject({ name: "مريم 🌸" });
});
