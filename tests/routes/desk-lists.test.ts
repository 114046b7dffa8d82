import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as suggest } from "#app/routes/api/suggest.ts";
import { loader as orders } from "#app/routes/seller/orders.tsx";
import { loader as campaign } from "#app/routes/staff/campaign.tsx";
import { loader as users } from "#app/routes/staff/users.tsx";
import { newId } from "#app/shared/id.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Users = { rows: { email: string }[]; filter: { query: string; page: number }; pages: number };
type Orders = { list: { rows: unknown[]; page: number }; q: string };

let services: TestServices;
let sellerCookie: string;
let staffCookie: string;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  const { db } = services;
  const { id: sellerId } = await makeSeller(db);
  sellerCookie = await cookieOf(services, (await makeAccount(db, { role: "seller", sellerId })).email);
  staffCookie = await cookieOf(services, (await makeAccount(db, { role: "staff", email: "desk@example.test" })).email);
});
afterAll(() => services.close());

const usersAt = (query: string) =>
  visit<Users>(services, users, { path: `/en/staff/users?${query}`, cookie: staffCookie });
const ordersAt = (query: string) =>
  visit<Orders>(services, orders, { path: `/en/seller/orders?${query}`, cookie: sellerCookie });

test("control characters in a search are left out, not handed to the database", async () => {
  expect((await ordersAt("q=%00")).data?.q).toBe("");
  const found = await usersAt("q=de%00sk%07@&role=%00staff");
  expect(found.data?.filter.query).toBe("desk@");
  expect(found.data?.rows).toMatchObject([{ email: "desk@example.test" }]);
  const picked = { path: "/en/staff/campaigns/new?pick=%00", params: { id: "new" }, cookie: staffCookie };
  expect((await visit(services, campaign, picked)).status).toBe(200);
  expect((await visit(services, suggest, { path: "/api/suggest?locale=en&q=%00tea" })).status).toBe(200);
});

test("a control character in a path is no address", async () => {
  for (const id of ["\u0000", `${newId()}\u0000`])
    expect((await visit(services, campaign, { path: "/en/x", params: { id }, cookie: staffCookie })).status).toBe(404);
});

test("a page after the last of a desk's list is the last, and what is no number the first", async () => {
  for (let count = 0; count < 31; count++) await makeAccount(services.db, { role: "buyer" });
  expect((await usersAt("role=buyer&page=2")).data).toMatchObject({ filter: { page: 2 }, pages: 2 });
  for (const page of ["3", "10001", "999999999999", "9".repeat(400)]) {
    const answer = await usersAt(`role=buyer&page=${page}`);
    expect(answer.data?.filter.page, page).toBe(page.length < 300 ? 2 : 1);
    expect(answer.data?.rows.length, page).toBeGreaterThan(0);
    expect((await ordersAt(`page=${page}`)).data?.list.page, page).toBe(1);
  }
  for (const page of ["0", "-3", "abc", ""])
    expect((await usersAt(`role=buyer&page=${page}`)).data?.filter.page).toBe(1);
});
