import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as staffSheet } from "#app/routes/staff/statement-sheet.ts";
import { loader as staffPage } from "#app/routes/staff/statements.tsx";
import { makeAccount } from "#tests/factories/account.ts";
import { makeRefundableOrder } from "#tests/factories/refundable-order.ts";
import { rowsOfWorkbook } from "#tests/support/decision-sheets.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

let services: TestServices;
let cookie: string;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  cookie = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
});
afterAll(() => services.close());

async function sheetOf(month: string): Promise<unknown[][][]> {
  const request = new Request(`http://localhost:3000/en/staff/statements.xlsx?month=${month}`, { headers: { cookie } });
  const args = { request, params: { locale: "en" }, context: { services, clientAddress: "127.0.0.1" } };
  const answer = await staffSheet(args as never);
  expect(answer.headers.get("content-disposition")).toContain(`statement-${month}.xlsx`);
  return rowsOfWorkbook(await answer.arrayBuffer());
}

test("the workbook of a month has the totals and every movement as numbers in whole units of their currency", async () => {
  const { code, parts } = await makeRefundableOrder(services, { sellers: 1, market: "JP", locale: "ja" });
  const { goodsMinor = 0, shippingMinor = 0 } = parts[0]?.part ?? {};
  const [totals = [], rows = []] = await sheetOf("2026-11");
  expect(totals[1]?.slice(2, 5)).toEqual(["JPY", goodsMinor, shippingMinor]);
  expect(totals[1]?.at(-1)).toBe(goodsMinor + shippingMinor);
  expect(rows[1]?.slice(1, 8)).toEqual(["2026-11-24", code, "Sale", "yes", "JPY", goodsMinor, shippingMinor]);
});

test("a month without movements is an empty page and a sheet with its heads; a month to come is today's", async () => {
  const [totals = []] = await sheetOf("2026-01");
  expect(totals).toHaveLength(1);
  type Page = { month: string; statements: unknown[] };
  const empty = await visit<Page>(services, staffPage, { path: "/en/staff/statements?month=2026-01", cookie });
  expect(empty.data).toMatchObject({ month: "2026-01", statements: [] });
  const later = await visit<Page>(services, staffPage, { path: "/en/staff/statements?month=2031-01", cookie });
  expect(later.data?.month).toBe("2026-11");
});
