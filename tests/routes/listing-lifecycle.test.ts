import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OutgoingMail } from "#app/ports/mailer.ts";
import { action as newListingAction } from "#app/routes/seller/new-listing.tsx";
import { loader as openReview } from "#app/routes/staff/review.tsx";
import { loader as openQueue } from "#app/routes/staff/review-queue.tsx";
import { newId } from "#app/shared/id.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
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
beforeEach(async () => {
  await services.db.product.updateMany({ where: { submittedAt: { not: null } }, data: { submittedAt: null } });
});
afterAll(() => services.close());

const mails = (kind: string) => services.db.mailMessage.count({ where: { kind, toAddress: desk.seller.email } });

const pack = {
  "pack.0.id": "",
  "pack.0.label.vi": "Gói 200 g",
  "pack.0.label.en": "200 g bag",
  "pack.0.netG": "200",
  "pack.0.grossG": "230",
  "pack.0.price.VND": "125.000",
  "pack.0.stock": "12",
  "pack.0.stockSeen": "0",
};
const texts = {
  "summary.vi": "Ngon",
  "summary.en": "Good",
  "description.vi": "Trà từ B'Lao",
  "description.en": "Tea from B'Lao",
  "name.en": "B'Lao green tea",
};

test("a maker lists a product: draft, complete, in review, approved, found by search and told", async () => {
  const id = newId();
  const form = { id, ocopSet: "11", importClass: "tea", nameVi: "Trà xanh B'Lao", nameEn: "" };
  const started = await visit(services, newListingAction, {
    path: "/en/seller/listings/new",
    cookie: desk.sellerCookie,
    form,
  });
  expect(started.location).toBe(`/en/seller/listings/${id}`);
  const again = await visit(services, newListingAction, {
    path: "/en/seller/listings/new",
    cookie: desk.sellerCookie,
    form,
  });
  expect(again.location).toBe(started.location);
  expect(await services.db.product.count({ where: { id } })).toBe(1);

  const early = await desk.saveListing(id, {}, "submit");
  expect(early.status).toBe(422);
  expect(early.data?.errors.map((error) => error.field)).toEqual(
    expect.arrayContaining(["name.en", "summary.vi", "season.1", "pack.0.label.vi"]),
  );

  const submitted = await desk.saveListing(id, { ...texts, ...pack, "season.11": "2" }, "submit");
  expect(submitted.location).toBe(`/en/seller/listings/${id}?done=submitted`);
  expect((await desk.openListing(id)).inReview).toBe(true);

  const queue = await visit<{ rows: { id: string; kind: string }[] }>(services, openQueue, {
    path: "/en/staff/review",
    cookie: desk.staffCookie,
  });
  expect(queue.data?.rows).toMatchObject([{ id, kind: "new" }]);
  const { version } = await desk.product(id);
  const approved = await desk.decideOn(id, { intent: "approve", version: String(version) });
  expect(approved.location).toBe("/en/staff/review?done=approved");
  const twice = await desk.decideOn(id, { intent: "approve", version: String(version) });
  expect(twice.location).toBe("/en/staff/review?done=approved");

  expect(await desk.product(id)).toMatchObject({ state: "live", submittedAt: null, publishedAt: services.clock.now() });
  expect(
    await services.db.productTranslation.findMany({
      where: { productId: id },
      select: { locale: true, slug: true },
      orderBy: { locale: "asc" },
    }),
  ).toEqual([
    { locale: "en", slug: "blao-green-tea" },
    { locale: "vi", slug: "tra-xanh-blao" },
  ]);
  expect(
    (await desk.documents(id)).map(({ locale, textLocale, priceVnd, freeStock }) => ({
      locale,
      textLocale,
      priceVnd,
      freeStock,
    })),
  ).toContainEqual({ locale: "ja", textLocale: "en", priceVnd: 125_000, freeStock: 12 });
  expect(await mails("listing-approved")).toBe(1);
  expect(await services.db.auditEntry.count({ where: { subjectId: id, action: "listing.approve" } })).toBe(1);
});

test("the maker's mail names the listing, and a declined one carries the reason", async () => {
  const { id } = await makeListing(services.db, {
    sellerId: desk.sellerId,
    state: "submitted",
    nameVi: "Mật ong rừng",
  });
  await desk.decideOn(id, { intent: "decline", version: "1", reason: "Thiếu hạn dùng <b>&" });
  const { id: mailId } = await services.db.mailMessage.findFirstOrThrow({
    where: { kind: "listing-declined", dedupeKey: { contains: id } },
  });
  const sent: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail) };
  for (let run = 0; run < 2; run++) await sendMail({ ...services, mailer }, mailId);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ to: desk.seller.email, subject: "“Mật ong rừng” cần sửa thêm" });
  expect(sent[0]?.html).toContain("Thiếu hạn dùng &lt;b&gt;&amp;");
  expect(sent[0]?.html).toContain(`http://localhost:3000/vi/seller/listings/${id}`);
});

test("a second listing of the same name gets an address of its own", async () => {
  const listings = [
    await makeListing(services.db, {
      sellerId: desk.sellerId,
      state: "submitted",
      nameVi: "Mứt dâu",
      nameEn: "Strawberry jam",
    }),
    await makeListing(services.db, {
      sellerId: desk.sellerId,
      state: "submitted",
      nameVi: "Mứt dâu",
      nameEn: "Strawberry jam",
    }),
  ];
  const answers = await Promise.all(listings.map(({ id }) => desk.decideOn(id, { intent: "approve", version: "1" })));
  expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
  const rows = await services.db.productTranslation.findMany({
    where: { productId: { in: listings.map(({ id }) => id) }, locale: "vi" },
  });
  expect(rows.map((row) => row.slug).sort()).toEqual(["mut-dau", "mut-dau-2"]);
});

test("a declined listing goes back with the reason, is mended and sent again", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, state: "submitted" });
  const empty = await desk.decideOn(id, { intent: "decline", version: "1", reason: " " });
  expect(empty.status).toBe(422);
  expect(empty.data?.errors[0]?.field).toBe("reason");
  const reason = "Ảnh bìa mờ, xin chụp lại. 🙏 שלום";
  const before = await mails("listing-declined");
  expect((await desk.decideOn(id, { intent: "decline", version: "1", reason })).location).toBe(
    "/en/staff/review?done=declined",
  );
  expect((await desk.decideOn(id, { intent: "decline", version: "1", reason })).status).toBe(303);
  expect(await mails("listing-declined")).toBe(before + 1);
  expect((await desk.openListing(id)).listing).toMatchObject({ state: "declined", declinedReason: reason });
  expect((await desk.saveListing(id, { "name.vi": "Cà phê mới" }, "submit")).status).toBe(303);
  expect(await desk.product(id)).toMatchObject({ state: "submitted", declinedReason: null });
});

test("a decision on a version that moved on is told, and nothing is published", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, state: "submitted" });
  expect((await desk.saveListing(id, { "summary.en": "Changed after the reviewer opened it" })).status).toBe(303);
  const stale = await desk.decideOn(id, { intent: "approve", version: "1" });
  expect(stale.status).toBe(409);
  expect(await desk.product(id)).toMatchObject({ state: "submitted" });
});

test("a live listing: price and stock change at once, a text waits for its review", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, state: "live", nameVi: "Cà phê cũ" });
  expect(
    (await desk.saveListing(id, { "pack.0.price.VND": "199000", "pack.0.stock": "7", "name.vi": "Cà phê mới" })).status,
  ).toBe(303);
  expect(await services.db.auditEntry.count({ where: { subjectId: id, action: "listing.price" } })).toBe(1);
  const vi = async () => (await desk.documents(id)).find((row) => row.locale === "vi");
  expect(await vi()).toMatchObject({ title: "Cà phê cũ", priceVnd: 199_000, freeStock: 7 });
  expect(await desk.product(id)).toMatchObject({ state: "live", submittedAt: null });
  expect((await desk.openListing(id)).values["name.vi"]).toBe("Cà phê mới");

  expect((await desk.saveListing(id, {}, "submit")).status).toBe(303);
  const review = await visit<{ changes: { before: string; after: string }[] }>(services, openReview, {
    path: `/en/staff/review/${id}`,
    params: { id },
    cookie: desk.staffCookie,
  });
  expect(review.data?.changes).toMatchObject([{ before: "Cà phê cũ", after: "Cà phê mới" }]);
  const { version } = await desk.product(id);
  expect((await desk.decideOn(id, { intent: "approve", version: String(version) })).status).toBe(303);
  expect(await vi()).toMatchObject({ title: "Cà phê mới" });
  expect(await desk.product(id)).toMatchObject({ state: "live", pendingChange: null });
});

test("a declined change leaves the live listing as buyers know it", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, state: "live", nameVi: "Cà phê giữ" });
  await desk.saveListing(id, { "name.vi": "Cà phê hoàng gia" }, "submit");
  const { version } = await desk.product(id);
  expect(
    (
      await desk.decideOn(id, {
        intent: "decline",
        version: String(version),
        reason: "Tên phải như trên nhãn.",
      })
    ).status,
  ).toBe(303);
  expect((await desk.openListing(id)).listing).toMatchObject({
    state: "live",
    hasChange: true,
    declinedReason: "Tên phải như trên nhãn.",
  });
  expect(await services.db.productTranslation.findFirst({ where: { productId: id, locale: "vi" } })).toMatchObject({
    name: "Cà phê giữ",
  });
});

test("nothing new on a live listing is nothing to review", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, state: "live" });
  const answer = await desk.saveListing(id, {}, "submit");
  expect(answer.status).toBe(422);
  expect(answer.data?.errors[0]?.message).toContain("nothing to review");
});
