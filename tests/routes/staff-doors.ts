import * as arrivals from "#app/routes/staff/arrivals.tsx";
import * as awardImport from "#app/routes/staff/award-import.tsx";
import * as awardImports from "#app/routes/staff/award-imports.tsx";
import * as awardTemplate from "#app/routes/staff/award-template.ts";
import * as staffBookings from "#app/routes/staff/bookings.tsx";
import * as campaign from "#app/routes/staff/campaign.tsx";
import * as campaigns from "#app/routes/staff/campaigns.tsx";
import * as staffEvent from "#app/routes/staff/event.tsx";
import * as staffEvents from "#app/routes/staff/events.tsx";
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
import type { Door } from "./desk-doors.ts";

/** The same of the staff desk. */
export const staffDoors: Door[] = [
  { name: "arrivals", path: "/vi/staff/arrivals", enter: arrivals.loader },
  { name: "events", path: "/vi/staff/events", enter: staffEvents.loader },
  { name: "event", path: "/vi/staff/events/ID", enter: staffEvent.loader, usesId: true },
  {
    name: "event, saved",
    path: "/vi/staff/events/ID",
    enter: staffEvent.action,
    form: { intent: "retire", version: "1" },
    usesId: true,
  },
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
  { name: "bookings", path: "/vi/staff/bookings", enter: staffBookings.loader },
  {
    name: "booking, answered",
    path: "/vi/staff/bookings",
    enter: staffBookings.action,
    form: { intent: "close", booking: newId() },
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
