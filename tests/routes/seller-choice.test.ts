import { afterAll, beforeAll, expect, test } from "vitest";
import { action as choose } from "#app/routes/seller/choose.ts";
import { loader as frame } from "#app/routes/seller/frame.tsx";
import { loader as listing } from "#app/routes/seller/listing.tsx";
import { newId } from "#app/shared/id.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Frame = { sellerName: string; sellers: { id: string; displayName: string }[] };

let services: TestServices;
let cookie: string;
let userId: string;
let sellers: { old: string; young: string; foreign: string };

/** The older membership has the larger id: neither ids nor names decide. */
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  const { db } = services;
  const young = (await makeSeller(db, "An Nhiên")).id;
  const old = (await makeSeller(db, "Bến Lội")).id;
  sellers = { old, young, foreign: (await makeSeller(db, "Người khác")).id };
  const account = await makeAccount(db, { role: "seller", sellerId: young });
  userId = account.id;
  await db.sellerMember.updateMany({ where: { userId }, data: { createdAt: new Date("2026-11-02T00:00:00Z") } });
  await db.sellerMember.create({ data: { userId, sellerId: old, createdAt: new Date("2026-11-01T00:00:00Z") } });
  cookie = await cookieOf(services, account.email);
});
afterAll(() => services.close());

const open = async (extra = "") =>
  (await visit<Frame>(services, frame, { path: "/vi/seller", cookie: cookie + extra })).data;
const switchTo = (sellerId: string) =>
  visit(services, choose, { path: "/vi/seller/choose", cookie, form: { sellerId } });

test("who belongs to several sellers works for the one they joined first", async () => {
  expect(await open()).toMatchObject({ sellerName: "Bến Lội" });
  expect((await open())?.sellers.map(({ displayName }) => displayName)).toEqual(["An Nhiên", "Bến Lội"]);
});

test("they choose another of theirs, and then see only its goods", async () => {
  const answer = await switchTo(sellers.young);
  expect([answer.status, answer.location]).toEqual([303, "/vi/seller"]);
  const [chosen = ""] = answer.headers.getSetCookie();
  expect(chosen).toMatch(/^seller=.+; Path=\/; HttpOnly; SameSite=Lax/);
  const extra = `; ${chosen.split(";")[0]}`;
  expect(await open(extra)).toMatchObject({ sellerName: "An Nhiên" });
  const { id } = await makeListing(services.db, { sellerId: sellers.old });
  const visitListing = (also: string) =>
    visit(services, listing, { path: `/vi/seller/listings/${id}`, params: { id }, cookie: cookie + also });
  expect((await visitListing("")).status).toBe(200);
  expect((await visitListing(extra)).status).toBe(404);
});

test("a seller one does not belong to cannot be chosen, by the form or by a cookie of one's own making", async () => {
  for (const sellerId of [sellers.foreign, newId(), "", "' OR 1=1"])
    expect((await switchTo(sellerId)).status).toBe(404);
  expect(await open(`; seller=${sellers.foreign}`)).toMatchObject({ sellerName: "Bến Lội" });
});

test("a membership that ended ends the choice", async () => {
  const extra = `; seller=${sellers.young}`;
  await services.db.sellerMember.delete({ where: { sellerId_userId: { sellerId: sellers.young, userId } } });
  expect(await open(extra)).toMatchObject({ sellerName: "Bến Lội", sellers: [{ id: sellers.old }] });
});
