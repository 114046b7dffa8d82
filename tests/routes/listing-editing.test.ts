import { afterAll, beforeAll, expect, test } from "vitest";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { type ListingDesk, openListingDesk } from "#tests/support/listing-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let desk: ListingDesk;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = await openListingDesk(services);
});
afterAll(() => services.close());

test("two people saving at once: the second is told and keeps what was typed", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const { values } = await desk.openListing(id);
  const post = (name: string) => desk.post(id, { ...values, version: "1", intent: "save", "name.vi": name });
  const answers = await Promise.all([post("Một"), post("Hai")]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
  const refused = answers.find((answer) => answer.status === 409);
  expect(["Một", "Hai"]).toContain(refused?.data?.values["name.vi"]);
  expect(await desk.product(id)).toMatchObject({ version: 2 });
});

test("stock never goes below what is held, and a sale in between is told", async () => {
  const { id, variantId } = await makeListing(services.db, { sellerId: desk.sellerId, state: "live", stock: 10 });
  await services.db.stockLevel.update({ where: { variantId }, data: { held: 4 } });
  const tooLow = await desk.saveListing(id, { "pack.0.stock": "3" });
  expect(tooLow.status).toBe(422);
  expect(tooLow.data?.errors).toMatchObject([{ field: "pack.0.stock" }]);
  const { values, listing } = await desk.openListing(id);
  await services.db.stockLevel.update({ where: { variantId }, data: { onHand: 9, held: 3 } });
  const form = { ...values, version: String(listing.version), intent: "save", "pack.0.stock": "12" };
  const moved = await desk.post(id, form);
  expect(moved.data?.errors[0]?.message).toContain("9");
  expect(await services.db.stockLevel.findUnique({ where: { variantId } })).toMatchObject({ onHand: 9 });
  const untouched = await desk.post(id, { ...form, "pack.0.stock": "10" });
  expect(untouched.status).toBe(303);
  expect(await services.db.stockLevel.findUnique({ where: { variantId } })).toMatchObject({ onHand: 9 });
});

test("a live listing cannot lose its last pack or its price", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, state: "live" });
  expect((await desk.saveListing(id, { "pack.0.remove": "on" })).status).toBe(422);
  const priceless = await desk.saveListing(id, { "pack.0.price.VND": "" });
  expect(priceless.data?.errors).toMatchObject([{ field: "pack.0.price.VND" }]);
  expect(await desk.product(id)).toMatchObject({ version: 1 });
});

test("a pack of another seller's listing cannot be changed through one's own", async () => {
  const other = await makeListing(services.db, { sellerId: (await makeSeller(services.db, "Khác")).id, state: "live" });
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  await desk.saveListing(id, { "pack.0.id": other.variantId, "pack.0.price.VND": "1000", "pack.0.stock": "0" });
  expect(await services.db.variantPrice.findFirst({ where: { variantId: other.variantId } })).toMatchObject({
    amountMinor: 185_000,
  });
  expect(await services.db.stockLevel.findUnique({ where: { variantId: other.variantId } })).toMatchObject({
    onHand: 10,
  });
});

test("goods that nobody may sell here are neither offered nor taken", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const { choices } = await desk.openListing(id);
  expect(choices.classes.map(({ value }) => value)).not.toContain("antique_wildlife");
  const answer = await desk.saveListing(id, { importClass: "antique_wildlife" });
  expect(answer.data?.errors).toMatchObject([{ field: "importClass" }]);
  expect(await desk.product(id)).toMatchObject({ importClass: "roasted" });
});

test("hostile input is refused field by field and never lost", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const change = {
    "name.vi": "ữ".repeat(5000),
    "pack.0.price.VND": "-1",
    "pack.0.netG": "12.5",
    "pack.0.grossG": "1e9",
    unitCode: "99999",
    ocopSet: "26",
    importClass: "__proto__",
    hs6: "abc",
    "season.1": "9",
  };
  const answer = await desk.saveListing(id, change);
  expect(answer.status).toBe(422);
  expect(answer.data?.errors.map((error) => error.field).sort()).toEqual([
    "hs6",
    "importClass",
    "name.vi",
    "ocopSet",
    "pack.0.grossG",
    "pack.0.netG",
    "pack.0.price.VND",
    "unitCode",
  ]);
  expect(answer.data?.values["name.vi"]).toHaveLength(5000);
  expect(await desk.product(id)).toMatchObject({ version: 1 });
});

test("emoji and right-to-left names are fine", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  expect((await desk.saveListing(id, { "name.vi": "Dâu 🍓 فراولة" })).status).toBe(303);
  expect((await desk.openListing(id)).values["name.vi"]).toBe("Dâu 🍓 فراولة");
});
