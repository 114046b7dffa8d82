import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { AddressedType } from "#app/workflows/addressed-items.server.ts";
import { findMovedItem } from "#app/workflows/find-moved-item.server.ts";
import { giveSlug } from "#app/workflows/give-slug.server.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { type ListingDesk, openListingDesk } from "#tests/support/listing-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let desk: ListingDesk;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = await openListingDesk(services);
});
afterAll(() => services.close());

const live = async () => (await makeListing(services.db, { sellerId: desk.sellerId, state: "live" })).id;
const give = (itemId: string, typed: string, locale: Locale = "vi", itemType: AddressedType = "product") =>
  inTransaction(services.db, (tx) => giveSlug(tx, { itemType, itemId, locale }, { typed, now: services.clock.now() }));
const slugOf = async (productId: string, locale = "vi") =>
  (await services.db.productTranslation.findUniqueOrThrow({ where: { productId_locale: { productId, locale } } })).slug;
const former = (itemId: string) =>
  services.db.formerSlug.findMany({
    where: { itemId },
    select: { locale: true, slug: true },
    orderBy: { slug: "asc" },
  });

test("a typed address is written as addresses are, and the old one leads to it", async () => {
  const id = await live();
  const before = await slugOf(id);
  expect(await give(id, "Trà Atisô Đà Lạt!")).toEqual({ ok: true, value: { slug: "tra-atiso-da-lat", before } });
  expect(await former(id)).toEqual([{ locale: "vi", slug: before }]);
  expect(await findMovedItem(services.db, "product", before, "vi")).toBe("tra-atiso-da-lat");
  expect(await findMovedItem(services.db, "product", before, "en")).toBe(await slugOf(id, "en"));
});

test("an address without a letter or digit, and that of no text, are refused", async () => {
  const id = await live();
  expect(await give(id, "🍓 – !")).toEqual({ ok: false, error: "empty" });
  expect(await give(id, "tra-moi", "ja")).toEqual({ ok: false, error: "unknown" });
  expect(await former(id)).toEqual([]);
});

test("what another item has or had is refused in every language, and nothing is written", async () => {
  const [mine, other] = [await live(), await live()];
  await give(other, "mat-ong-rung");
  await give(other, "mat-ong-rung-moi");
  const before = await slugOf(mine);
  for (const locale of ["vi", "en"] as const)
    for (const wanted of ["mat-ong-rung", "Mật ong rừng mới"])
      expect(await give(mine, wanted, locale)).toEqual({ ok: false, error: "taken" });
  expect(await slugOf(mine)).toBe(before);
  expect(await former(mine)).toEqual([]);
});

test("an item goes back to an address of its own, which leads nowhere else any more", async () => {
  const id = await live();
  await give(id, "hong-treo");
  await give(id, "hong-treo-gio");
  expect((await give(id, "hong-treo")).ok).toBe(true);
  expect((await former(id)).map(({ slug }) => slug)).not.toContain("hong-treo");
  expect(await findMovedItem(services.db, "product", "hong-treo-gio", "vi")).toBe("hong-treo");
  expect(await findMovedItem(services.db, "product", "hong-treo", "vi")).toBeNull();
});

test("one address may belong to a product and to a producer, and each has its own past", async () => {
  const id = await live();
  const key = (await services.db.sellerTranslation.findFirstOrThrow({ where: { sellerId: desk.sellerId } })).slug;
  expect((await give(id, key)).ok).toBe(true);
  expect((await give(desk.sellerId, "nha-moi", "vi", "producer")).ok).toBe(true);
  expect(await findMovedItem(services.db, "producer", key, "vi")).toBe("nha-moi");
  expect(await findMovedItem(services.db, "product", key, "vi")).toBeNull();
});

test("of several who want one address at the same moment one gets it, and the others are told", async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, live));
  const given = await Promise.all(ids.map((id) => give(id, "dau-tay-tuoi")));
  expect(given.filter(({ ok }) => ok)).toHaveLength(1);
  expect(given.filter((each) => !each.ok && each.error === "taken")).toHaveLength(5);
});

test("an automatic address avoids those that others left behind", async () => {
  const other = await live();
  await give(other, "tra-sen");
  await give(other, "tra-sen-tay-ho");
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, state: "submitted", nameVi: "Trà sen" });
  expect((await desk.decideOn(id, { intent: "approve", version: "1" })).status).toBe(303);
  expect(await slugOf(id)).toBe("tra-sen-2");
  expect(await former(id)).toEqual([]);
});

test("listings of one name that are approved at the same moment each get an address one can read", async () => {
  const made = await Promise.all(
    Array.from({ length: 6 }, () =>
      makeListing(services.db, {
        ...{ sellerId: desk.sellerId, state: "submitted", nameVi: "Cà phê trùng tên", nameEn: "Coffee of one name" },
      }),
    ),
  );
  const answers = await Promise.all(made.map(({ id }) => desk.decideOn(id, { intent: "approve", version: "1" })));
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(303));
  const slugs = await Promise.all(made.map(({ id }) => slugOf(id)));
  const numbered = ["", "-2", "-3", "-4", "-5", "-6"].map((end) => `ca-phe-trung-ten${end}`);
  expect(slugs.sort()).toEqual(numbered);
});
