import type { JobHandlers } from "#app/ports/job-queue.ts";
import type { Services } from "#app/services.server.ts";
import { closePayment } from "./close-payment.server.ts";
import { expireHolds, expireOrder } from "./expire-holds.server.ts";
import { followIndex } from "./follow-index.server.ts";
import { giveBack } from "./give-back.server.ts";
import { handleProviderEvent } from "./handle-provider-event.server.ts";
import { keepBookings } from "./keep-bookings.server.ts";
import { loadDemoScans } from "./load-demo-scans.server.ts";
import { offerSeats } from "./offer-seats.server.ts";
import { openRefund } from "./open-refund.server.ts";
import { reconcilePayments } from "./reconcile-payments.server.ts";
import { refreshDueSearch } from "./refresh-due-search.server.ts";
import { refreshPriceCards } from "./refresh-price-cards.server.ts";
import { removePhoto } from "./remove-photo.server.ts";
import { sendMail } from "./send-mail.server.ts";
import { warnOfEnds } from "./warn-of-ends.server.ts";

/** What each job does. Payloads are ids; every job may run twice. */
export function jobHandlers(services: Services): JobHandlers {
  return {
    "send-mail": ({ mailId }) => sendMail(services, String(mailId)),
    /** With an order's id at the end of its hold, without one every minute over all. */
    "expire-holds": async ({ orderId } = {}) => {
      if (orderId) await expireOrder(services, String(orderId));
      else await expireHolds(services);
    },
    "handle-provider-event": ({ provider, eventId }) =>
      handleProviderEvent(services, String(provider), String(eventId)),
    "open-refund": ({ paymentId }) => openRefund(services, String(paymentId)),
    "give-back": ({ refundId }) => giveBack(services, String(refundId)),
    "close-payment": ({ paymentId }) => closePayment(services, String(paymentId)),
    "follow-index": ({ itemType, itemId }) => followIndex(services, String(itemType), String(itemId)),
    "refresh-search": () => refreshDueSearch(services),
    "refresh-price-cards": () => refreshPriceCards(services),
    "reconcile-payments": async () => void (await reconcilePayments(services)),
    "warn-of-ends": () => warnOfEnds(services),
    "keep-bookings": () => keepBookings(services),
    "offer-seats": ({ slotId }) => offerSeats(services, String(slotId)),
    "load-demo-scans": () => loadDemoScans(services),
    "remove-photo": ({ digest }) => removePhoto(services, String(digest)),
  };
}
