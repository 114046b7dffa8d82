import { useActionData, useLoaderData } from "@remix-run/react";
import { mayReportAbsence } from "#app/domain/experiences/model/absent-host.ts";
import { bookingActionsOf } from "#app/domain/experiences/model/booking-state.ts";
import { mayMoveVisit } from "#app/domain/experiences/model/move-deadline.ts";
import { visitMonth } from "#app/domain/experiences/model/visit-month.ts";
import { findVisitCalendar } from "#app/domain/experiences/queries/find-visit-calendar.server.ts";
import { listOrderBookings } from "#app/domain/experiences/queries/list-order-bookings.server.ts";
import { BookingPage, bookingNotices } from "#app/domain/experiences/ui/booking-page.tsx";
import { findOrderId } from "#app/domain/ordering/queries/find-order-id.server.ts";
import { opensOrder } from "#app/domain/ordering/queries/order-key.server.ts";
import { getSellerCard } from "#app/domain/sellers/queries/find-seller-page.server.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused, refusedForNow } from "#app/http/refused.server.ts";
import { waitOfVisitor } from "#app/http/visitor-limit.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { realNow } from "#app/platform/clock.server.ts";
import { endBooking } from "#app/workflows/end-booking.server.ts";
import { moveBookingSlot } from "#app/workflows/move-booking-slot.server.ts";
import { reportAbsentHost } from "#app/workflows/report-absent-host.server.ts";
import { visitRefund } from "#app/workflows/visit-refund.server.ts";
import { visitProblemText } from "./visit-problem-text.server.ts";

export const loader = page(async (page) => {
  const { t, url, services, locale, now, today, format, params } = page;
  const { booking } = await openBooking(page);
  const { db } = services;
  const calendar = await findVisitCalendar(db, booking.experienceId, today);
  if (!calendar) throw notFound();
  const canCancel = bookingActionsOf(booking, { as: "visitor", now }).includes("cancel") && booking.state !== "held";
  const canMove = canCancel && mayMoveVisit(booking, calendar.leadHours, now);
  const wish = { month: url.searchParams.get("month"), day: url.searchParams.get("day") };
  const host = await getSellerCard(db, calendar.sellerId, locale);
  return {
    facts: {
      title: t("booking:page.title", { code: booking.code }),
      description: t("booking:page.description"),
      noIndex: true,
    },
    booking,
    hostName: host?.text.name ?? "",
    orderCode: params.code ?? "",
    orderKey: url.searchParams.get("key") ?? "",
    refund: canCancel ? await visitRefund(db, booking, now) : null,
    month: canMove ? visitMonth(calendar, wish, now, format.weekdays[0] ?? 1) : null,
    canReport: mayReportAbsence(booking, now),
    notice: bookingNotices.find((each) => each === url.searchParams.get("from")) ?? null,
  };
});

/** The visit of the address, when the order's key fits. A wrong key and an unknown code look the same. */
async function openBooking({ params, url, services, locale }: PageRequest) {
  const code = params.code ?? "";
  const opens = opensOrder(services.env.sessionSecret, code, url.searchParams.get("key"), realNow());
  const orderId = opens ? await findOrderId(services.db, code) : null;
  const bookings = orderId ? await listOrderBookings(services.db, orderId, locale) : [];
  const booking = bookings.find((each) => each.code === params.booking);
  if (!orderId || !booking) throw notFound();
  return { orderId, booking };
}

type Notice = (typeof bookingNotices)[number];
type Fields = Record<string, string>;
type Opened = Awaited<ReturnType<typeof openBooking>>;

export const action = page(async (page) => {
  const { locale, url, params, request } = page;
  const opened = await openBooking(page);
  const fields = await formFields(request);
  const wait = await waitOfVisitor(page, "checkout");
  if (wait > 0) return refusedForNow(page, wait, fields);
  const answer = await answerTo(page, opened, fields);
  if (typeof answer !== "string") return answer;
  const address = `/orders/${params.code}/visits/${opened.booking.code}?key=${url.searchParams.get("key")}`;
  throw seeOther(hrefIn(locale, `${address}&from=${answer}`));
});

function answerTo(page: PageRequest, opened: Opened, fields: Fields): Promise<Notice | ReturnType<typeof refused>> {
  if (fields.intent === "cancel") return cancelVisit(page, opened, fields);
  if (fields.intent === "move") return moveVisit(page, opened, fields);
  return fields.intent === "absent" ? reportAbsence(page, opened, fields) : Promise.resolve("not-now");
}

async function cancelVisit({ services }: PageRequest, { orderId, booking }: Opened, { percent = "" }: Fields) {
  const about = { bookingId: booking.id, of: { orderId }, why: "visitor", as: "visitor", actor: "buyer" } as const;
  const seenPercent = /^\d{1,3}$/.test(percent) ? Number(percent) : -1;
  const ended = await endBooking(services, { ...about, seenPercent });
  if (ended.ok) return "cancelled";
  return ended.error.code === "changed" ? "changed" : "not-now";
}

async function moveVisit(page: PageRequest, { orderId, booking }: Opened, fields: Fields) {
  const startsAt = /^\d{1,4}$/.test(fields.at ?? "") ? Number(fields.at) : -1;
  const version = Number(fields.version) || 0;
  const wish = { bookingId: booking.id, of: { orderId }, day: fields.day ?? "", startsAt, version, actor: "buyer" };
  const moved = await moveBookingSlot(page.services, wish);
  if (moved.ok) return "moved";
  if (moved.error.code !== "problem") return "not-now";
  return refused([{ field: "at", message: visitProblemText(page, moved.error.problem) }], fields, 409);
}

async function reportAbsence({ services, t }: PageRequest, { orderId, booking }: Opened, fields: Fields) {
  const { note = "" } = fields;
  if (note === "") return refused([{ field: "note", message: t("booking:page.absentEmpty") }], fields);
  if (note.length > 500) return refused([{ field: "note", message: t("booking:problem.note") }], fields);
  const told = await reportAbsentHost(services, { bookingId: booking.id, orderId, note });
  return told.ok ? "absent" : "not-now";
}

export default function Booking() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <BookingPage view={view} refusal={refusal} />;
}
