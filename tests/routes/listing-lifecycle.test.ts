import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OutgoingMail } from "#app/ports/mailer.ts";
import { loader as open, action as save } from "#app/routes/seller/listing.tsx";
import { action as newListingAction } from "#app/routes/seller/new-listing.tsx";
import { action as decide, loader as openReview } from "#app/routes/staff/review.tsx";
import { loader as openQueue } from "#app/routes/staff/review-queue.tsx";
import { newId } from "#app/shared/id.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Opened = {
  values: Record<string, string>;
  listing: { state: string; version: number; declinedReason: string | null; hasChange: boolean };
  inReview: boolean;
};

let services: TestServices;
let sellerId: string;
let seller: { id: string; email: string };
let sellerCookie: string;
let staffCookie: string;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  sellerId = (await makeSeller(services.db, "Nhà Cù Điền")).id;
  seller = await makeAccount(services.db, { role: "seller", sellerId });
  sellerCookie = await cookieOf(services, seller.email);
  staffCookie = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
});
beforeEach(async () => {
  await services.db.product.updateMany({ where: { submittedAt: { not: null } }, data: { submittedAt: null } });
});
afterAll(() => services.close());

const openListing = async (id: string) => {
  const answer = await visit<Opened>(services, open, {
    path: `/en/seller/listings/${id}`,
    params: { id },
    cookie: sellerCookie,
  });
  if (!answer.data) throw new Error(`no listing: ${answer.status}`);
  return answer.data;
};
const saveListing = async (id: string, change: Record<string, string>, intent = "save") => {
  const { values, listing } = await openListing(id);
  const form = { ...values, version: String(listing.version), intent, ...change };
  return visit<Refusal>(services, save, {
    path: `/en/seller/listings/${id}`,
    params: { id },
    cookie: sellerCookie,
    form,
  });
};
const decideOn = (id: string, form: Record<string, string>) =>
  visit<Refusal>(services, decide, { path: `/en/staff/review/${id}`, params: { id }, cookie: staffCookie, form });
const product = (id: string) => services.db.product.findUniqueOrThrow({ where: { id } });
const mails = (kind: string) => services.db.mailMessage.count({ where: { kind, toAddress: seller.email } });
const documents = (id: string) =>
  services.db.searchDocument.findMany({ where: { itemId: id }, orderBy: { locale: "asc" } });

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
    cookie: sellerCookie,
    form,
  });
  expect(started.location).toBe(`/en/seller/listings/${id}`);
  const again = await visit(services, newListingAction, {
    path: "/en/seller/listings/new",
    cookie: sellerCookie,
    form,
  });
  expect(again.location).toBe(started.location);
  expect(await services.db.product.count({ where: { id } })).toBe(1);

  const early = await saveListing(id, {}, "submit");
  expect(early.status).toBe(422);
  expect(early.data?.errors.map((error) => error.field)).toEqual(
    expect.arrayContaining(["name.en", "summary.vi", "season.1", "pack.0.label.vi"]),
  );

  const submitted = await saveListing(id, { ...texts, ...pack, "season.11": "2" }, "submit");
  expect(submitted.location).toBe(`/en/seller/listings/${id}?done=submitted`);
  expect((await openListing(id)).inReview).toBe(true);

  const queue = await visit<{ rows: { id: string; kind: string }[] }>(services, openQueue, {
    path: "/en/staff/review",
    cookie: staffCookie,
  });
  expect(queue.data?.rows).toMatchObject([{ id, kind: "new" }]);
  const { version } = await product(id);
  const approved = await decideOn(id, { intent: "approve", version: String(version) });
  expect(approved.location).toBe("/en/staff/review?done=approved");
  const twice = await decideOn(id, { intent: "approve", version: String(version) });
  expect(twice.location).toBe("/en/staff/review?done=approved");

  expect(await product(id)).toMatchObject({ state: "live", submittedAt: null, publishedAt: services.clock.now() });
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
    (await documents(id)).map(({ locale, textLocale, priceVnd, freeStock }) => ({
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
  const { id } = await makeListing(services.db, { sellerId, state: "submitted", nameVi: "Mật ong rừng" });
  await decideOn(id, { intent: "decline", version: "1", reason: "Thiếu hạn dùng <b>&" });
  const { id: mailId } = await services.db.mailMessage.findFirstOrThrow({
    where: { kind: "listing-declined", dedupeKey: { contains: id } },
  });
  const sent: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail) };
  for (let run = 0; run < 2; run++) await sendMail({ ...services, mailer }, mailId);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ to: seller.email, subject: "“Mật ong rừng” cần sửa thêm" });
  expect(sent[0]?.html).toContain("Thiếu hạn dùng &lt;b&gt;&amp;");
  expect(sent[0]?.html).toContain(`http://localhost:3000/vi/seller/listings/${id}`);
});

test("a second listing of the same name gets an address of its own", async () => {
  const listings = [
    await makeListing(services.db, { sellerId, state: "submitted", nameVi: "Mứt dâu", nameEn: "Strawberry jam" }),
    await makeListing(services.db, { sellerId, state: "submitted", nameVi: "Mứt dâu", nameEn: "Strawberry jam" }),
  ];
  const answers = await Promise.all(listings.map(({ id }) => decideOn(id, { intent: "approve", version: "1" })));
  expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
  const rows = await services.db.productTranslation.findMany({
    where: { productId: { in: listings.map(({ id }) => id) }, locale: "vi" },
  });
  expect(rows.map((row) => row.slug).sort()).toEqual(["mut-dau", "mut-dau-2"]);
});

test("a declined listing goes back with the reason, is mended and sent again", async () => {
  const { id } = await makeListing(services.db, { sellerId, state: "submitted" });
  const empty = await decideOn(id, { intent: "decline", version: "1", reason: " " });
  expect(empty.status).toBe(422);
  expect(empty.data?.errors[0]?.field).toBe("reason");
  const reason = "Ảnh bìa mờ, xin chụp lại. 🙏 שלום";
  const before = await mails("listing-declined");
  expect((await decideOn(id, { intent: "decline", version: "1", reason })).location).toBe(
    "/en/staff/review?done=declined",
  );
  expect((await decideOn(id, { intent: "decline", version: "1", reason })).status).toBe(303);
  expect(await mails("listing-declined")).toBe(before + 1);
  expect((await openListing(id)).listing).toMatchObject({ state: "declined", declinedReason: reason });
  expect((await saveListing(id, { "name.vi": "Cà phê mới" }, "submit")).status).toBe(303);
  expect(await product(id)).toMatchObject({ state: "submitted", declinedReason: null });
});

test("a decision on a version that moved on is told, and nothing is published", async () => {
  const { id } = await makeListing(services.db, { sellerId, state: "submitted" });
  expect((await saveListing(id, { "summary.en": "Changed after the reviewer opened it" })).status).toBe(303);
  const stale = await decideOn(id, { intent: "approve", version: "1" });
  expect(stale.status).toBe(409);
  expect(await product(id)).toMatchObject({ state: "submitted" });
});

test("two people saving at once: the second is told and keeps what was typed", async () => {
  const { id } = await makeListing(services.db, { sellerId });
  const { values } = await openListing(id);
  const post = (name: string) =>
    visit<Refusal>(services, save, {
      path: `/en/seller/listings/${id}`,
      params: { id },
      cookie: sellerCookie,
      form: { ...values, version: "1", intent: "save", "name.vi": name },
    });
  const answers = await Promise.all([post("Một"), post("Hai")]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
  const refused = answers.find((answer) => answer.status === 409);
  expect(["Một", "Hai"]).toContain(refused?.data?.values["name.vi"]);
  expect(await product(id)).toMatchObject({ version: 2 });
});

test("a live listing: price and stock change at once, a text waits for its review", async () => {
  const { id } = await makeListing(services.db, { sellerId, state: "live", nameVi: "Cà phê cũ" });
  expect(
    (await saveListing(id, { "pack.0.price.VND": "199000", "pack.0.stock": "7", "name.vi": "Cà phê mới" })).status,
  ).toBe(303);
  expect(await services.db.auditEntry.count({ where: { subjectId: id, action: "listing.price" } })).toBe(1);
  const vi = async () => (await documents(id)).find((row) => row.locale === "vi");
  expect(await vi()).toMatchObject({ title: "Cà phê cũ", priceVnd: 199_000, freeStock: 7 });
  expect(await product(id)).toMatchObject({ state: "live", submittedAt: null });
  expect((await openListing(id)).values["name.vi"]).toBe("Cà phê mới");

  expect((await saveListing(id, {}, "submit")).status).toBe(303);
  const review = await visit<{ changes: { before: string; after: string }[] }>(services, openReview, {
    path: `/en/staff/review/${id}`,
    params: { id },
    cookie: staffCookie,
  });
  expect(review.data?.changes).toMatchObject([{ before: "Cà phê cũ", after: "Cà phê mới" }]);
  const { version } = await product(id);
  expect((await decideOn(id, { intent: "approve", version: String(version) })).status).toBe(303);
  expect(await vi()).toMatchObject({ title: "Cà phê mới" });
  expect(await product(id)).toMatchObject({ state: "live", pendingChange: null });
});

test("a declined change leaves the live listing as buyers know it", async () => {
  const { id } = await makeListing(services.db, { sellerId, state: "live", nameVi: "Cà phê giữ" });
  await saveListing(id, { "name.vi": "Chữa bách bệnh" }, "submit");
  const { version } = await product(id);
  expect(
    (await decideOn(id, { intent: "decline", version: String(version), reason: "Không được nói công dụng chữa bệnh." }))
      .status,
  ).toBe(303);
  expect((await openListing(id)).listing).toMatchObject({
    state: "live",
    hasChange: true,
    declinedReason: "Không được nói công dụng chữa bệnh.",
  });
  expect(await services.db.productTranslation.findFirst({ where: { productId: id, locale: "vi" } })).toMatchObject({
    name: "Cà phê giữ",
  });
});

test("nothing new on a live listing is nothing to review", async () => {
  const { id } = await makeListing(services.db, { sellerId, state: "live" });
  const answer = await saveListing(id, {}, "submit");
  expect(answer.status).toBe(422);
  expect(answer.data?.errors[0]?.message).toContain("nothing to review");
});

test("stock never goes below what is held, and a sale in between is told", async () => {
  const { id, variantId } = await makeListing(services.db, { sellerId, state: "live", stock: 10 });
  await services.db.stockLevel.update({ where: { variantId }, data: { held: 4 } });
  const tooLow = await saveListing(id, { "pack.0.stock": "3" });
  expect(tooLow.status).toBe(422);
  expect(tooLow.data?.errors).toMatchObject([{ field: "pack.0.stock" }]);
  const { values, listing } = await openListing(id);
  await services.db.stockLevel.update({ where: { variantId }, data: { onHand: 9, held: 3 } });
  const form = { ...values, version: String(listing.version), intent: "save", "pack.0.stock": "12" };
  const moved = await visit<Refusal>(services, save, {
    path: `/en/seller/listings/${id}`,
    params: { id },
    cookie: sellerCookie,
    form,
  });
  expect(moved.data?.errors[0]?.message).toContain("9");
  expect(await services.db.stockLevel.findUnique({ where: { variantId } })).toMatchObject({ onHand: 9 });
  const untouched = await visit(services, save, {
    path: `/en/seller/listings/${id}`,
    params: { id },
    cookie: sellerCookie,
    form: { ...form, "pack.0.stock": "10" },
  });
  expect(untouched.status).toBe(303);
  expect(await services.db.stockLevel.findUnique({ where: { variantId } })).toMatchObject({ onHand: 9 });
});

test("a live listing cannot lose its last pack or its price", async () => {
  const { id } = await makeListing(services.db, { sellerId, state: "live" });
  expect((await saveListing(id, { "pack.0.remove": "on" })).status).toBe(422);
  const priceless = await saveListing(id, { "pack.0.price.VND": "" });
  expect(priceless.data?.errors).toMatchObject([{ field: "pack.0.price.VND" }]);
  expect(await product(id)).toMatchObject({ version: 1 });
});

test("a pack of another seller's listing cannot be changed through one's own", async () => {
  const other = await makeListing(services.db, { sellerId: (await makeSeller(services.db, "Khác")).id, state: "live" });
  const { id } = await makeListing(services.db, { sellerId });
  await saveListing(id, { ...pack, "pack.0.id": other.variantId, "pack.0.price.VND": "1000", "pack.0.stock": "0" });
  expect(await services.db.variantPrice.findFirst({ where: { variantId: other.variantId } })).toMatchObject({
    amountMinor: 185_000,
  });
  expect(await services.db.stockLevel.findUnique({ where: { variantId: other.variantId } })).toMatchObject({
    onHand: 10,
  });
});

test("hostile input is refused field by field and never lost", async () => {
  const { id } = await makeListing(services.db, { sellerId });
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
  const answer = await saveListing(id, change);
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
  expect(await product(id)).toMatchObject({ version: 1 });
});

test("emoji and right-to-left names are fine", async () => {
  const { id } = await makeListing(services.db, { sellerId });
  expect((await saveListing(id, { "name.vi": "Dâu 🍓 فراولة" })).status).toBe(303);
  expect((await openListing(id)).values["name.vi"]).toBe("Dâu 🍓 فراولة");
});
