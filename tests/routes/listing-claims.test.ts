import { afterAll, beforeAll, expect, test } from "vitest";
import type { ListingClaim } from "#app/domain/catalogue/model/listing-claims.ts";
import { loader as openSeller } from "#app/routes/seller/listing.tsx";
import { loader as openReview } from "#app/routes/staff/review.tsx";
import { newId } from "#app/shared/id.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { type ListingDesk, openListingDesk } from "#tests/support/listing-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
let desk: ListingDesk;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = await openListingDesk(services);
});
afterAll(() => services.close());

type Claims = { claims: ListingClaim[]; barred?: boolean };

async function claimsAtDesk(id: string): Promise<ListingClaim[]> {
  const path = `/en/seller/listings/${id}`;
  const answer = await visit<Claims>(services, openSeller, { path, params: { id }, cookie: desk.sellerCookie });
  return answer.data?.claims ?? [];
}

async function review(id: string): Promise<Claims> {
  const path = `/en/staff/review/${id}`;
  const answer = await visit<Claims>(services, openReview, { path, params: { id }, cookie: desk.staffCookie });
  if (!answer.data) throw new Error(`no review: ${answer.status}`);
  return answer.data;
}

const versionOf = async (id: string) => (await desk.product(id)).version;

test("a draft with a claim is saved, and what to mend is shown at its field", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const saved = await desk.saveListing(id, { "description.vi": "Trà này chữa ho.", "summary.en": "The best tea" });
  expect(saved.status).toBe(303);
  expect(await claimsAtDesk(id)).toMatchObject(
    [
      { field: "description.vi", excerpt: "chữa ho", severity: "block", before: "Trà này ", after: "." },
      { field: "summary.en", excerpt: "The best", severity: "warn" },
    ].sort((a, b) => a.field.localeCompare(b.field)),
  );
});

test("a listing with a claim is not put before the staff, and the maker reads what to write instead", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const refused = await desk.saveListing(id, { "description.en": "It cures coughs." }, "submit");
  expect(refused.status).toBe(422);
  expect(refused.data?.errors).toEqual([
    { field: "description.en", message: expect.stringMatching(/“cures” may not be said here\. Write of taste/) },
  ]);
  expect((await desk.openListing(id)).values["description.en"]).toBe("It cures coughs.");
  expect((await desk.product(id)).state).toBe("draft");
  expect((await desk.saveListing(id, { "description.en": "It tastes of pine." }, "submit")).status).toBe(303);
  expect((await desk.product(id)).state).toBe("submitted");
});

test("a warning keeps nobody from review, and the staff see the words in their sentence", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const words = "Cà phê của vườn nhà tôi ngon nhất Việt Nam.";
  expect((await desk.saveListing(id, { "description.vi": words }, "submit")).status).toBe(303);
  const { claims, barred } = await review(id);
  expect(barred).toBe(false);
  expect(claims[0]).toMatchObject({
    field: "description.vi",
    severity: "warn",
    before: "Cà phê của vườn nhà tôi ",
  });
  expect((await desk.decideOn(id, { intent: "approve", version: String(await versionOf(id)) })).status).toBe(303);
});

test("a claim that came in another way, in whatever language, is not approved", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, state: "submitted" });
  await services.db.productTranslation.create({
    data: {
      ...{ productId: id, locale: "ja", slug: `ja-${id}`, name: "試し", summary: "病気が治るお茶", description: "" },
      ...{ makerNote: "", ingredients: "", storage: "", use: "", imageAlt: "", sourceDigest: "x" },
    },
  });
  expect(await review(id)).toMatchObject({ barred: true, claims: [{ field: "summary.ja", excerpt: "治る" }] });
  const decided = await desk.decideOn(id, { intent: "approve", version: String(await versionOf(id)) });
  expect([decided.status, decided.data?.errors[0]?.message]).toEqual([422, expect.stringMatching(/may not be said/)]);
  expect((await desk.product(id)).state).toBe("submitted");
});

test("names of packs and descriptions of photos are read too, and the producer's own page for the staff", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, state: "submitted" });
  await services.db.productImage.create({
    data: {
      ...{ id: newId(), productId: id, position: 0, digest: "d".repeat(64), width: 10, height: 10 },
      ...{ altVi: "Trà giải độc", altEn: "Tea" },
    },
  });
  await services.db.variantLabel.updateMany({
    where: { variant: { productId: id }, locale: "en" },
    data: { label: "Detox bag" },
  });
  await services.db.sellerTranslation.updateMany({
    where: { sellerId: desk.sellerId },
    data: { story: "Bệnh nhân kể rằng trà rất tốt." },
  });
  const { claims } = await review(id);
  expect(claims.map(({ field, excerpt }) => [field.split(".")[0], excerpt])).toEqual([
    ["pack", "Detox"],
    ["altVi", "giải độc"],
    ["story", "Bệnh nhân kể"],
  ]);
});

test("halal may be said of goods whose certificate the centre checked", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  await desk.saveListing(id, { "summary.en": "Halal coffee" });
  expect(await claimsAtDesk(id)).toMatchObject([{ excerpt: "Halal", severity: "block" }]);
  const certificate = { productId: id, kind: "halal", issuer: "HCA", code: "CN-HALAL", id: newId() };
  await services.db.certificate.create({ data: certificate });
  expect(await claimsAtDesk(id)).toHaveLength(1);
  await services.db.certificate.update({ where: { code: "CN-HALAL" }, data: { verifiedOn: new Date("2026-10-01") } });
  expect(await claimsAtDesk(id)).toEqual([]);
});

test("a drink given as another kind of goods is not put before the staff", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const refused = await desk.saveListing(id, { ocopSet: "15" }, "submit");
  expect(refused.data?.errors.map(({ field }) => field)).toContain("importClass");
});
