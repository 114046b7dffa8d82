import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PriceRule, rulePrice } from "#app/domain/markets/model/price-list.ts";
import markets from "#prisma/reference/markets.json" with { type: "json" };
import { makeGoods } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

const folder = "prisma/migrations";
async function migrateTypedPrices() {
  const [name] = (await readdir(folder)).filter((each) => each.endsWith("_typed_prices_by_hand"));
  await services.database.pool.query(await readFile(`${folder}/${name}/migration.sql`, "utf8"));
}
const priceOf = (variantId: string, currency: string) =>
  services.db.variantPrice.findUnique({ where: { variantId_currency: { variantId, currency } } });

test("typed prices in yen and won are by hand, those that are the delivered rule's go on following it", async () => {
  const typed = await makeGoods(services, { prices: { JPY: 1_480, KRW: 10_300, THB: 5 } });
  for (const vnd of [1, 700, 825, 899, 900, 901, 2_475, 184_999, 185_082, 999_999_937]) {
    const { variantId } = await makeGoods(services, { prices: { JPY: 1, KRW: 1 } });
    for (const [currency, amountMinor] of [
      ["VND", vnd],
      ["JPY", ruled("JPY", vnd)],
      ["KRW", ruled("KRW", vnd)],
    ] as const)
      await services.db.variantPrice.update({
        where: { variantId_currency: { variantId, currency } },
        data: { amountMinor },
      });
  }
  await migrateTypedPrices();
  expect(await priceOf(typed.variantId, "JPY")).toMatchObject({ amountMinor: 1_480, byHand: true });
  for (const currency of ["KRW", "THB", "VND"])
    expect(await priceOf(typed.variantId, currency)).toMatchObject({ byHand: false });
  const byHand = await services.db.variantPrice.findMany({ where: { byHand: true } });
  expect(byHand.map(({ variantId, currency }) => `${variantId} ${currency}`)).toEqual([`${typed.variantId} JPY`]);
});

test("a list that a person applied is left as it is", async () => {
  const { variantId } = await makeGoods(services, { prices: { KRW: 77_700 } });
  await services.db.referenceRecord.update({
    where: { kind_key: { kind: "price-list", key: "KRW" } },
    data: { changedByPerson: true },
  });
  await migrateTypedPrices();
  expect(await priceOf(variantId, "KRW")).toMatchObject({ byHand: false });
});

function ruled(currency: "JPY" | "KRW", vnd: number): number {
  const rule = markets.priceLists.find((list) => list.currency === currency) as PriceRule | undefined;
  const price = rule && rulePrice(vnd, rule);
  if (!price) throw new Error(`no price in ${currency}`);
  return price;
}
