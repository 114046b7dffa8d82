import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as sellerToday from "#app/routes/seller/today.tsx";
import { newId } from "#app/shared/id.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";
import type { Door } from "./desk-doors.ts";
import { sellerDoors } from "./seller-doors.ts";
import { staffDoors } from "./staff-doors.ts";

let services: TestServices;
let cookies: Record<"buyer" | "seller" | "staff" | "memberless", string>;
let foreignListing: string;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  const { db } = services;
  const [own, other] = [await makeSeller(db, "Của tôi"), await makeSeller(db, "Của người khác")];
  foreignListing = (await makeListing(db, { sellerId: other.id })).id;
  const cookie = async (role: "buyer" | "seller" | "staff", sellerId?: string) =>
    cookieOf(services, (await makeAccount(db, { role, sellerId })).email);
  cookies = {
    buyer: await cookie("buyer"),
    seller: await cookie("seller", own.id),
    staff: await cookie("staff"),
    memberless: await cookie("seller"),
  };
});
afterAll(() => services.close());

const enter = ({ path, enter: route, form, usesId }: Door, cookie?: string, id: string = newId()) =>
  visit(services, route, { path: path.replace("ID", id), params: usesId ? { id } : {}, form, cookie });

describe("seller desk", () => {
  test.each(sellerDoors)("$name: a stranger is led to sign in", async (door) => {
    const answer = await enter(door);
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(/^\/vi\/sign-in\?to=/);
  });

  test.each(sellerDoors)("$name: a buyer, staff and a seller without a business find nothing", async (door) => {
    for (const cookie of [cookies.buyer, cookies.staff, cookies.memberless])
      expect((await enter(door, cookie)).status).toBe(404);
  });

  test.each(sellerDoors.filter((door) => door.usesId))(
    "$name: another's, an unknown and a broken id are one answer",
    async (door) => {
      for (const id of [foreignListing, newId(), "1' OR 1=1"])
        expect((await enter(door, cookies.seller, id)).status).toBe(404);
    },
  );
});

describe("staff desk", () => {
  test.each(staffDoors)("$name: a stranger is led to sign in", async (door) => {
    const answer = await enter(door);
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(/^\/vi\/sign-in\?to=/);
  });

  test.each(staffDoors)("$name: a buyer and a seller find nothing", async (door) => {
    for (const cookie of [cookies.buyer, cookies.seller]) expect((await enter(door, cookie)).status).toBe(404);
  });

  test.each(staffDoors.filter((door) => door.usesId))(
    "$name: an unknown and a broken id are not found",
    async (door) => {
      for (const id of [newId(), "%00", "..%2f"]) expect((await enter(door, cookies.staff, id)).status).toBe(404);
    },
  );
});

test("nothing was changed by any of it", async () => {
  const row = await services.db.product.findUniqueOrThrow({ where: { id: foreignListing } });
  expect(row).toMatchObject({ state: "draft", version: 1 });
  expect(await services.db.auditEntry.count()).toBe(0);
  expect(await services.db.product.count()).toBe(1);
});

test("a desk asked for in a language it does not speak is opened in English", async () => {
  const answer = await visit(services, sellerToday.loader, { path: "/ja/seller?x=1", cookie: cookies.seller });
  expect(answer.status).toBe(303);
  expect(answer.location).toBe("/en/seller?x=1");
});

test("a suspended seller is out at the next click", async () => {
  const { id: sellerId } = await makeSeller(services.db);
  const account = await makeAccount(services.db, { role: "seller", sellerId });
  const cookie = await cookieOf(services, account.email);
  expect((await visit(services, sellerToday.loader, { path: "/vi/seller", cookie })).status).toBe(200);
  await services.db.user.update({ where: { id: account.id }, data: { suspendedAt: new Date() } });
  expect((await visit(services, sellerToday.loader, { path: "/vi/seller", cookie })).status).toBe(303);
});
