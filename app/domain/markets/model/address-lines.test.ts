import { expect, test } from "vitest";
import markets from "#prisma/reference/markets.json" with { type: "json" };
import { addressLines } from "./address-lines.ts";
import type { AddressForm } from "./market-rules.ts";

function formOf(code: string): AddressForm {
  const market = markets.markets.find((each) => each.code === code);
  if (!market) throw new Error(code);
  return market.addressForm as unknown as AddressForm;
}

test("a Japanese address begins with its postcode and runs from the prefecture to the house in one line", () => {
  const address = {
    postcode: "150-0001",
    province: "東京都",
    city: "渋谷区",
    line1: "神宮前1-1",
    building: "メゾン201",
    nameKana: "ヤマダ",
  };
  expect(addressLines(formOf("JP"), address)).toEqual(["〒150-0001", "東京都渋谷区神宮前1-1", "メゾン201"]);
});

test("a Korean address keeps its words apart and hides the customs code", () => {
  const address = {
    postcode: "04524",
    province: "서울특별시",
    city: "중구",
    line1: "세종대로 110",
    line2: "101호",
    customsCode: "P123456789012",
  };
  expect(addressLines(formOf("KR"), address)).toEqual(["04524", "서울특별시 중구 세종대로 110", "101호"]);
});

test("a Vietnamese address has no district and leaves out what was left empty", () => {
  const address = {
    line1: "12 Phan Đình Phùng",
    line2: "",
    ward: "Phường Xuân Hương",
    province: "Lâm Đồng",
    postcode: "",
  };
  expect(addressLines(formOf("VN"), address)).toEqual(["12 Phan Đình Phùng", "Phường Xuân Hương", "Lâm Đồng"]);
});
