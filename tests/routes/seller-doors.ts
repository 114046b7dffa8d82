import * as sellerBooking from "#app/routes/seller/booking.tsx";
import * as sellerBookings from "#app/routes/seller/bookings.tsx";
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
import * as visitHours from "#app/routes/seller/visit-hours.tsx";
import * as visits from "#app/routes/seller/visits.tsx";
import { newId } from "#app/shared/id.ts";
import type { Door } from "./desk-doors.ts";

/** Every address of the seller desk, and every form that is sent to one. */
export const sellerDoors: Door[] = [
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
  { name: "bookings", path: "/vi/seller/bookings", enter: sellerBookings.loader },
  { name: "booking", path: "/vi/seller/bookings/ID", enter: sellerBooking.loader, usesId: true },
  {
    name: "booking, answered",
    path: "/vi/seller/bookings/ID",
    enter: sellerBooking.action,
    form: { intent: "confirm" },
    usesId: true,
  },
  { name: "visits", path: "/vi/seller/visits", enter: visits.loader },
  { name: "visit hours", path: "/vi/seller/visits/ID", enter: visitHours.loader, usesId: true },
  {
    name: "visit hours, changed",
    path: "/vi/seller/visits/ID",
    enter: visitHours.action,
    form: { intent: "terms" },
    usesId: true,
  },
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
