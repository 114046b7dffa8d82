import { data, type HeadersFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressLines } from "#app/domain/markets/model/address-lines.ts";
import { taxRulesOn } from "#app/domain/markets/model/market-rules.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { findOrderPage, type OrderPageView } from "#app/domain/ordering/queries/find-order-page.server.ts";
import { opensOrder } from "#app/domain/ordering/queries/order-key.server.ts";
import { ClosedOrder } from "#app/domain/ordering/ui/closed-order.tsx";
import { OrderPage } from "#app/domain/ordering/ui/order-page.tsx";
import { type ParcelNotice, parcelNotices } from "#app/domain/ordering/ui/order-view.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { momentInZone } from "#app/i18n/moment-in-zone.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { realNow } from "#app/platform/clock.server.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { cancelPart } from "#app/workflows/cancel-part.server.ts";
import { continuePayment } from "#app/workflows/continue-payment.server.ts";
import { deliverOrder } from "#app/workflows/deliver-order.server.ts";
import { transferFactsOf, transferPicture } from "#app/workflows/transfer-facts.server.ts";

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
    ...marketFacts(page, order),
    transfer: awaitedTransfer(page, order),
    canCallOff:
      order.payMethod === "on-delivery" &&
      order.paymentState === "due" &&
      order.parts.every(({ state }) => state === "preparing"),
    confirming,
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
  const { intent, part = "" } = await formFields(page.request);
  if (intent === "cancel") {
    const cancelled = await cancelOrder(services, order.id);
    throw seeOther(back(cancelled.ok ? "cancelled" : "not-now"));
  }
  if (intent === "cancel-part" || intent === "arrived") throw seeOther(back(await movePart(page, order, intent, part)));
  const paying = await continuePayment(services, order.id);
  throw seeOther(paying.ok ? paying.value : back(paying.error === "provider-down" ? "down" : "not-now"));
});

/** A buyer gives up a parcel that nobody packs yet, or tells that it came. */
async function movePart(
  { services }: PageRequest,
  { id: orderId }: OrderPageView,
  intent: "cancel-part" | "arrived",
  partId: string,
): Promise<ParcelNotice> {
  const about = { orderId, actor: "buyer" };
  if (intent === "arrived") {
    const told = await deliverOrder(services, { ...about, as: "buyer", sellerOrderId: partId, version: null });
    return told.ok ? "arrived" : "part-not-now";
  }
  const reason = "buyer-changed-mind" as const;
  const given = await cancelPart(services, { ...about, partId, by: "buyer", reason, note: "" });
  return given.ok ? "part-cancelled" : "part-not-now";
}

export default function Order() {
  const { opened } = useLoaderData<typeof loader>();
  if (!opened) return <ClosedOrder />;
  const canPay = opened.order.status === "awaiting_payment" && opened.order.attempt?.state !== "delayed";
  return <OrderPage view={{ ...opened, canPay }} />;
}
