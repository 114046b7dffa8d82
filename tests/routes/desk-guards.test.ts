import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as customsForm from "#app/routes/seller/customs-form.ts";
import * as sellerFrame from "#app/routes/seller/frame.tsx";
import * as listing from "#app/routes/seller/listing.tsx";
import * as listingPhotos from "#app/routes/seller/listing-photos.tsx";
import * as listings from "#app/routes/seller/listings.tsx";
import * as newListing from "#app/routes/seller/new-listing.tsx";
import * as newPickupPoint from "#app/routes/seller/new-pickup-point.tsx";
import * as order from "#app/routes/seller/order.tsx";
import * as orders from "#app/routes/seller/orders.tsx";
import * as packingSlip from "#app/routes/seller/packing-slip.ts";
import * as pickupPoint from "#app/routes/seller/pickup-point.tsx";
import * as pickupPoints from "#app/routes/seller/pickup-points.tsx";
import * as sellerReturn from "#app/routes/seller/return.tsx";
import * as sellerReturnPhoto from "#app/routes/seller/return-photo.ts";
import * as sellerReturns from "#app/routes/seller/returns.tsx";
import * as sellerStatementSheet from "#app/routes/seller/statement-sheet.ts";
import * as sellerStatements from "#app/routes/seller/statements.tsx";
import * as sellerToday from "#app/routes/seller/today.tsx";
import * as awardImport from "#app/routes/staff/award-import.tsx";
import * as awardImports from "#app/routes/staff/award-imports.tsx";
import * as awardTemplate from "#app/routes/staff/award-template.ts";
import * as campaign from "#app/routes/staff/campaign.tsx";
import * as campaigns from "#app/routes/staff/campaigns.tsx";
import * as faultyAwards from "#app/routes/staff/faulty-awards.ts";
import * as staffFrame from "#app/routes/staff/frame.tsx";
import * as mails from "#app/routes/staff/mails.tsx";
import * as offeredAward from "#app/routes/staff/offered-award.tsx";
import * as staffOrder from "#app/routes/staff/order.tsx";
import * as staffOrders from "#app/routes/staff/orders.tsx";
import * as priceList from "#app/routes/staff/price-list.tsx";
import * as priceLists from "#app/routes/staff/price-lists.tsx";
import * as reconciliations from "#app/routes/staff/reconciliations.tsx";
import * as staffReturn from "#app/routes/staff/return.tsx";
import * as staffReturnPhoto from "#app/routes/staff/return-photo.ts";
import * as staffReturns from "#app/routes/staff/returns.tsx";
import * as review from "#app/routes/staff/review.tsx";
import * as reviewQueue from "#app/routes/staff/review-queue.tsx";
import * as staffStatementSheet from "#app/routes/staff/statement-sheet.ts";
import * as staffStatements from "#app/routes/staff/statements.tsx";
import * as staffToday from "#app/routes/staff/today.tsx";
import * as transfers from "#app/routes/staff/transfers.tsx";
import * as translation from "#app/routes/staff/translation.tsx";
import * as translations from "#app/routes/staff/translations.tsx";
import * as users from "#app/routes/staff/users.tsx";
import { newId } from "#app/shared/id.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Door = {
  name: string;
  path: string;
  enter: (args: never) => Promise<unknown>;
  form?: Record<string, string>;
  usesId?: boolean;
};

const sellerDoors: Door[] = [
  { name: "frame", path: "/vi/seller", enter: sellerFrame.loader },
  { name: "today", path: "/vi/seller", enter: sellerToday.loader },
  { name: "listings", path: "/vi/seller/listings", enter: listings.loader },
  { name: "new listing", path: "/vi/seller/listings/new", enter: newListing.loader },
  { name: "new listing, sent", path: "/vi/seller/listings/new", enter: newListing.action, form: { ocopSet: "13" } },
  { name: "listing", path: "/vi/seller/listings/ID", enter: listing.loader, usesId: true },
  {
    name: "listing, saved",
    path: "/vi/seller/listings/ID",
    enter: listing.action,
    form: { version: "1", intent: "submit" },
    usesId: true,
  },
  { name: "photos", path: "/vi/seller/listings/ID/photos", enter: listingPhotos.loader, usesId: true },
  {
    name: "photos, moved",
    path: "/vi/seller/listings/ID/photos",
    enter: listingPhotos.action,
    form: { move: "" },
    usesId: true,
  },
  { name: "pickup points", path: "/vi/seller/pickup", enter: pickupPoints.loader },
  {
    name: "pickup point, switched off",
    path: "/vi/seller/pickup",
    enter: pickupPoints.action,
    form: { intent: "off", id: newId() },
  },
  { name: "new pickup point", path: "/vi/seller/pickup/new", enter: newPickupPoint.loader },
  {
    name: "new pickup point, sent",
    path: "/vi/seller/pickup/new",
    enter: newPickupPoint.action,
    form: { id: newId() },
  },
  { name: "pickup point", path: "/vi/seller/pickup/ID", enter: pickupPoint.loader, usesId: true },
  {
    name: "pickup point, saved",
    path: "/vi/seller/pickup/ID",
    enter: pickupPoint.action,
    form: { version: "1" },
    usesId: true,
  },
  { name: "orders", path: "/vi/seller/orders", enter: orders.loader },
  { name: "statements", path: "/vi/seller/statements", enter: sellerStatements.loader },
  { name: "statement sheet", path: "/vi/seller/statements.xlsx", enter: sellerStatementSheet.loader },
  { name: "order", path: "/vi/seller/orders/ID", enter: order.loader, usesId: true },
  { name: "returns", path: "/vi/seller/returns", enter: sellerReturns.loader },
  { name: "return", path: "/vi/seller/returns/ID", enter: sellerReturn.loader, usesId: true },
  {
    name: "return, answered",
    path: "/vi/seller/returns/ID",
    enter: sellerReturn.action,
    form: { intent: "give-back", version: "1" },
    usesId: true,
  },
  { name: "return photo", path: "/vi/seller/returns/ID/photos/ID", enter: sellerReturnPhoto.loader, usesId: true },
  { name: "packing slip", path: "/vi/seller/orders/ID/packing-slip.pdf", enter: packingSlip.loader, usesId: true },
  { name: "customs form", path: "/vi/seller/orders/ID/customs.pdf", enter: customsForm.loader, usesId: true },
  {
    name: "order, prepared",
    path: "/vi/seller/orders/ID",
    enter: order.action,
    form: { intent: "prepare", version: "1" },
    usesId: true,
  },
];

const staffDoors: Door[] = [
  { name: "frame", path: "/vi/staff", enter: staffFrame.loader },
  { name: "today", path: "/vi/staff", enter: staffToday.loader },
  { name: "mails", path: "/vi/staff/mails", enter: mails.loader },
  { name: "mails, sent again", path: "/vi/staff/mails", enter: mails.action, form: { mailId: newId() } },
  { name: "statements", path: "/vi/staff/statements", enter: staffStatements.loader },
  { name: "statement sheet", path: "/vi/staff/statements.xlsx", enter: staffStatementSheet.loader },
  { name: "reconciliations", path: "/vi/staff/reconciliations", enter: reconciliations.loader },
  { name: "reconcile", path: "/vi/staff/reconciliations", enter: reconciliations.action, form: {} },
  { name: "orders", path: "/vi/staff/orders", enter: staffOrders.loader },
  { name: "order", path: "/vi/staff/orders/ID", enter: staffOrder.loader, usesId: true },
  {
    name: "order, refunded",
    path: "/vi/staff/orders/ID",
    enter: staffOrder.action,
    form: { intent: "refund", what: "all", reason: "other" },
    usesId: true,
  },
  { name: "returns", path: "/vi/staff/returns", enter: staffReturns.loader },
  { name: "return", path: "/vi/staff/returns/ID", enter: staffReturn.loader, usesId: true },
  {
    name: "return, answered",
    path: "/vi/staff/returns/ID",
    enter: staffReturn.action,
    form: { intent: "give-back", version: "1" },
    usesId: true,
  },
  { name: "return photo", path: "/vi/staff/returns/ID/photos/ID", enter: staffReturnPhoto.loader, usesId: true },
  { name: "review queue", path: "/vi/staff/review", enter: reviewQueue.loader },
  { name: "review", path: "/vi/staff/review/ID", enter: review.loader, usesId: true },
  {
    name: "review, approved",
    path: "/vi/staff/review/ID",
    enter: review.action,
    form: { intent: "approve", version: "1" },
    usesId: true,
  },
  { name: "offered award", path: "/vi/staff/review/ID/award", enter: offeredAward.loader, usesId: true },
  {
    name: "offered award, taken",
    path: "/vi/staff/review/ID/award",
    enter: offeredAward.action,
    form: { importId: newId(), row: "2", choice: "yes" },
    usesId: true,
  },
  { name: "award imports", path: "/vi/staff/award-imports", enter: awardImports.loader },
  { name: "award imports, sent", path: "/vi/staff/award-imports", enter: awardImports.action, form: { sheet: "x" } },
  { name: "award template", path: "/vi/staff/award-imports/template.xlsx", enter: awardTemplate.loader },
  { name: "award import", path: "/vi/staff/award-imports/ID", enter: awardImport.loader, usesId: true },
  {
    name: "award import, decided",
    path: "/vi/staff/award-imports/ID",
    enter: awardImport.action,
    form: { row: "2", choice: "skip" },
    usesId: true,
  },
  { name: "faulty awards", path: "/vi/staff/award-imports/ID/faulty.xlsx", enter: faultyAwards.loader, usesId: true },
  { name: "campaigns", path: "/vi/staff/campaigns", enter: campaigns.loader },
  { name: "campaign", path: "/vi/staff/campaigns/ID", enter: campaign.loader, usesId: true },
  {
    name: "campaign, saved",
    path: "/vi/staff/campaigns/ID",
    enter: campaign.action,
    form: { intent: "save" },
    usesId: true,
  },
  { name: "translations", path: "/vi/staff/translations", enter: translations.loader },
  { name: "translation", path: "/vi/staff/translations/ID/en", enter: translation.loader, usesId: true },
  {
    name: "translation, saved",
    path: "/vi/staff/translations/ID/en",
    enter: translation.action,
    form: { intent: "read", name: "x" },
    usesId: true,
  },
  { name: "transfers", path: "/vi/staff/transfers", enter: transfers.loader },
  {
    name: "transfers, matched",
    path: "/vi/staff/transfers",
    enter: transfers.action,
    form: { intent: "match", lineId: newId(), code: "K7PQ2XWM" },
  },
  { name: "price lists", path: "/vi/staff/price-lists", enter: priceLists.loader },
  {
    name: "price lists, switched",
    path: "/vi/staff/price-lists",
    enter: priceLists.action,
    form: { market: "TH", to: "own", "sure-TH": "on" },
  },
  { name: "price list", path: "/vi/staff/price-lists/ID", enter: priceList.loader, usesId: true },
  {
    name: "price list, applied",
    path: "/vi/staff/price-lists/ID",
    enter: priceList.action,
    form: { intent: "apply", rate: "in-force", markup: "0", step: "10", rounding: "up", stamp: "x" },
    usesId: true,
  },
  { name: "users", path: "/vi/staff/users", enter: users.loader },
  {
    name: "users, changed",
    path: "/vi/staff/users",
    enter: users.action,
    form: { kind: "role", userId: "x", role: "admin" },
  },
];

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
