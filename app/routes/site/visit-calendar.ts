import { findToldBooking } from "#app/domain/experiences/queries/find-told-booking.server.ts";
import { findOrderId } from "#app/domain/ordering/queries/find-order-id.server.ts";
import { opensOrder } from "#app/domain/ordering/queries/order-key.server.ts";
import { page } from "#app/http/page.server.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { visitCalendar } from "#app/workflows/visit-calendar.server.ts";

/** A visit of an order, opened by the order page's own key. A wrong key and an unknown code look the same. */
export const loader = page(async ({ params, url, services, locale, t }) => {
  const { code = "", booking: bookingCode = "" } = params;
  const { db, env } = services;
  const opens = opensOrder(env.sessionSecret, code, url.searchParams.get("key"), realNow());
  const orderId = opens ? await findOrderId(db, code) : null;
  const booking = orderId ? await findToldBooking(db, { orderId, code: bookingCode }, locale) : null;
  const headers = { "Cache-Control": "private, no-store" };
  if (!booking) {
    const text = `${t("orders:closed.title")}\n\n${t("orders:closed.text")}\n`;
    return new Response(text, { status: 404, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });
  }
  const { name, content } = visitCalendar(services, locale, booking);
  return new Response(content, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});
