import { data, type HeadersFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { seatsTakenBy } from "#app/domain/experiences/model/booking-state.ts";
import type { BookingView } from "#app/domain/experiences/model/booking-view.ts";
import { listOrderBookings } from "#app/domain/experiences/queries/list-order-bookings.server.ts";
import { BookingCard } from "#app/domain/experiences/ui/booking-card.tsx";
import { addressLines } from "#app/domain/markets/model/address-lines.ts";
import { taxRulesOn } from "#app/domain/markets/model/market-rules.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { isAllFetched } from "#app/domain/ordering/model/fetched-order.ts";
import { returnActionsOf } from "#app/domain/ordering/model/return-state.ts";
import { findOrderPage, type OrderPageView } from "#app/domain/ordering/queries/find-order-page.server.ts";
import { listReturnOffers } from "#app/domain/ordering/queries/list-return-offers.server.ts";
import { listReturnsOfOrder } from "#app/domain/ordering/queries/list-returns.server.ts";
import { opensOrder } from "#app/domain/ordering/queries/order-key.server.ts";
import { ClosedOrder } from "#app/domain/ordering/ui/closed-order.tsx";
import { OrderPage } from "#app/domain/ordering/ui/order-page.tsx";
import { type ParcelNotice, parcelNotices } from "#app/domain/ordering/ui/order-view.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { momentInZone } from "#app/i18n/moment-in-zone.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { realNow } from "#app/platform/clock.server.ts";
import { answerReturn } from "#app/workflows/answer-return.server.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { cancelPart } from "#app/workflows/cancel-part.server.ts";
import { continuePayment } from "#app/workflows/continue-payment.server.ts";
import { deliverOrder } from "#app/workflows/deliver-order.server.ts";
import { transferFactsOf, transferPicture } from "#app/workflows/transfer-facts.server.ts";
import { askForInvoice } from "./order-invoice.server.ts";

const notices = ["later", "down", "not-now"] as const;

export const loader = page(async (page) => {
  const order = await openOrder(page);
  const { t, url, services } = page;
  if (!order) {
    const facts = { title: t("orders:closed.title"), description: t("orders:description"), noIndex: true };
    return data({ facts, opened: null }, { status: 404 });
  }
  const from = url.searchParams.get("from");
  const confirming = from === "payment" && order.status === "awaiting_payment" && order.attempt?.state === "pending";
  const opened = {
    order,
    ...(await returnsOf(page, order)),
    bookings: order.parts.some(({ isVisit }) => isVisit)
      ? await listOrderBookings(services.db, order.id, page.locale)
      : [],
    key: url.searchParams.get("key") ?? "",
    ...marketFacts(page, order),
    transfer: awaitedTransfer(page, order),
    canCallOff:
      order.payMethod === "on-delivery" &&
      order.paymentState === "due" &&
      order.parts.every(({ state, parcels }) => state === "preparing" && parcels.length === 0),
    confirming,
    invoiceAsked: from === "invoice",
    receiptHref: receiptHref(page, order),
    notice: notices.find((each) => each === from) ?? null,
    parcelNotice: parcelNotices.find((each) => each === from) ?? null,
    demonstrates: services.payments.demonstrate !== undefined && order.attempt?.provider === services.payments.provider,
  };
  const facts = { title: t("orders:title", { code: order.code }), description: t("orders:description"), noIndex: true };
  return data({ facts, opened }, confirming ? { headers: { Refresh: "5" } } : {});
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** The order of the address, when the key fits. A wrong key and an unknown code look the same. */
async function openOrder({ params, url, services }: PageRequest): Promise<OrderPageView | null> {
  const code = params.code ?? "";
  if (!opensOrder(services.env.sessionSecret, code, url.searchParams.get("key"), realNow())) return null;
  return findOrderPage(services.db, code);
}

/** What was asked to give back, and what can be. */
async function returnsOf({ services, now }: PageRequest, { id }: OrderPageView) {
  const [requests, offers] = await Promise.all([
    listReturnsOfOrder(services.db, id, now),
    listReturnOffers(services.db, id, now),
  ]);
  return {
    returns: requests.map((request) => ({ ...request, actions: returnActionsOf("buyer", request, now) })),
    returnable: offers.map(({ partId }) => partId),
  };
}

function marketFacts({ services, locale, today }: PageRequest, order: OrderPageView) {
  const { rules, zone, taxRules } = getMarketBook(services.reference, order.market);
  const abroad = order.market !== "VN";
  return {
    marketName: rules.name[locale],
    addressLines: addressLines(rules.addressForm, order.buyer.address),
    until: momentInZone(order.expiresAt, locale, rules.timeZone),
    placed: momentInZone(order.placedAt, locale, rules.timeZone),
    taxes: abroad ? taxRulesOn(taxRules, order.market, today).map(({ text }) => text[locale]) : [],
    carrier: zone ? { name: zone.carrierName[locale], ...zone.transitDays } : null,
    abroad,
    fetched: isAllFetched(order.parts),
  };
}

/** Opened by this page's own key; null while there is nothing to confirm. */
function receiptHref({ locale, url }: PageRequest, { code, paymentState }: OrderPageView): string | null {
  if (paymentState === "due") return null;
  return hrefIn(locale, `/orders/${code}/receipt.pdf?key=${url.searchParams.get("key")}`);
}

/** How to pay an order that waits for a transfer; null once it does not. */
function awaitedTransfer({ services }: PageRequest, order: OrderPageView) {
  if (order.status !== "awaiting_payment" || order.attempt?.state !== "delayed") return null;
  const facts = transferFactsOf(services.env, order);
  return facts && { ...facts, picture: transferPicture(facts) };
}

export const action = page(async (page) => {
  const order = await openOrder(page);
  if (!order) throw notFound();
  const { services, locale, url } = page;
  const back = (from: string) =>
    hrefIn(locale, `/orders/${order.code}?key=${url.searchParams.get("key")}&from=${from}`);
  const fields = await formFields(page.request);
  const { intent, part = "", shipment } = fields;
  if (intent === "invoice") {
    const refusal = await askForInvoice(page, order.id, fields);
    if (refusal) return refusal;
    throw seeOther(back("invoice"));
  }
  if (intent === "cancel") {
    const cancelled = await cancelOrder(services, order.id);
    throw seeOther(back(cancelled.ok ? "cancelled" : "not-now"));
  }
  if (intent === "cancel-part" || intent === "arrived")
    throw seeOther(back(await movePart(page, order, intent, part, shipment)));
  if (intent === "ask-portal" || intent === "withdraw-return")
    throw seeOther(back(await moveReturn(page, order, intent, fields.return ?? "")));
  const paying = await continuePayment(services, order.id);
  throw seeOther(paying.ok ? paying.value : back(paying.error === "provider-down" ? "down" : "not-now"));
});

/** A buyer gives up a parcel that nobody packs yet, or tells that it came. */
async function movePart(
  { services }: PageRequest,
  { id: orderId }: OrderPageView,
  intent: "cancel-part" | "arrived",
  partId: string,
  shipmentId?: string,
): Promise<ParcelNotice> {
  const about = { orderId, actor: "buyer" };
  if (intent === "arrived") {
    const told = await deliverOrder(services, {
      ...about,
      as: "buyer",
      sellerOrderId: partId,
      version: null,
      shipmentId,
    });
    return told.ok ? "arrived" : "part-not-now";
  }
  const reason = "buyer-changed-mind" as const;
  const given = await cancelPart(services, { ...about, partId, by: "buyer", reason, note: "" });
  return given.ok ? "part-cancelled" : "part-not-now";
}

/** A buyer gives up a request, or asks the portal after a seller's no. */
async function moveReturn(
  { services }: PageRequest,
  { id: orderId }: OrderPageView,
  intent: "ask-portal" | "withdraw-return",
  returnId: string,
): Promise<ParcelNotice> {
  const action = intent === "ask-portal" ? "appeal" : "withdraw";
  const by = { as: "buyer" as const, actor: "buyer", of: { orderId }, version: null, note: "" };
  const moved = await answerReturn(services, { returnId, action, ...by });
  if (!moved.ok) return "return-not-now";
  return action === "appeal" ? "return-with-portal" : "return-withdrawn";
}

export default function Order() {
  const { opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!opened) return <ClosedOrder />;
  const canPay = opened.order.status === "awaiting_payment" && opened.order.attempt?.state !== "delayed";
  const visits = Object.fromEntries(
    opened.bookings.map((booking) => [booking.sellerOrderId, <OrderVisit key={booking.id} booking={booking} />]),
  );
  return <OrderPage view={{ ...opened, canPay, invoiceAnswer: answer }} visits={visits} />;
}

/** A visit of the order, with the ways to its own page and to a calendar. */
function OrderVisit({ booking }: { booking: BookingView }) {
  const { opened } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  if (!opened) return null;
  const { order, key } = opened;
  const host = order.parts.find(({ id }) => id === booking.sellerOrderId)?.sellerName ?? "";
  const address = href(`/orders/${order.code}/visits/${booking.code}`);
  const isOver = seatsTakenBy(booking.state) === null;
  return (
    <BookingCard booking={booking} hostName={host}>
      {isOver || booking.state === "held" ? null : (
        <p className="flex flex-wrap gap-x-5 gap-y-1 pt-3">
          <a href={`${address}?key=${key}`} data-testid="manage-booking" className="py-1.5 text-pine underline">
            {t("booking:order.manage")}
          </a>
          <a href={`${address}/calendar.ics?key=${key}`} className="py-1.5 text-pine underline">
            {t("booking:order.calendar")}
          </a>
        </p>
      )}
    </BookingCard>
  );
}
