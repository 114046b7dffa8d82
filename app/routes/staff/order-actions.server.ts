import type { OrderDetail } from "#app/domain/ordering/queries/get-order.server.ts";
import { notFound } from "#app/http/answers.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { readUnits } from "#app/http/unit-fields.server.ts";
import type { TextKey } from "#app/i18n/text-key.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { cancelPart } from "#app/workflows/cancel-part.server.ts";
import { deliverOrder } from "#app/workflows/deliver-order.server.ts";
import { giveBackByHand } from "#app/workflows/give-back-by-hand.server.ts";
import { handOverOrder } from "#app/workflows/hand-over-order.server.ts";
import { markParcel } from "#app/workflows/mark-parcel.server.ts";
import { recordGivenBack, retryPaymentRefund, retryRefund } from "#app/workflows/pursue-refund.server.ts";
import { requestRefund } from "#app/workflows/request-refund.server.ts";
import { readRefund } from "./refund-form.server.ts";

const parcelIntents = ["parcel-refuse", "parcel-lose", "parcel-come-back"] as const;
const paymentIntents = ["payment-retry", "payment-by-hand"] as const;
export const orderIntents = [
  ...(["refund", "retry", "by-hand", "deliver", "cancel-part"] as const),
  ...parcelIntents,
  ...paymentIntents,
  "hand-over" as const,
];
type Intent = (typeof orderIntents)[number];
type Posted = { order: OrderDetail; fields: Record<string, string>; actor: string };
type Acted = Result<Intent, ReturnType<typeof refused>>;

/** Does what a button of the order's page asks for; what cannot be done comes back with the reason. */
export function actOnOrder(page: PageRequest, posted: Posted): Promise<Acted> {
  const { intent } = posted.fields;
  if (intent === "refund") return giveMoneyBack(page, posted);
  if (intent === "hand-over") return handOver(page, posted);
  if (intent === "deliver" || intent === "cancel-part") return movePart(page, posted, intent);
  if (intent === "retry" || intent === "by-hand") return pursue(page, posted, intent);
  const parcelIntent = parcelIntents.find((each) => each === intent);
  if (parcelIntent) return markOf(page, posted, parcelIntent);
  const paymentIntent = paymentIntents.find((each) => each === intent);
  if (paymentIntent) return pursuePayment(page, posted, paymentIntent);
  throw notFound();
}

async function markOf(page: PageRequest, posted: Posted, intent: (typeof parcelIntents)[number]): Promise<Acted> {
  const { order, fields, actor } = posted;
  const part = order.parts.find(({ id }) => id === fields.part);
  if (!part) throw notFound();
  const errors: FieldError[] = [];
  const ids = part.lines.map(({ id }) => id);
  const shelf = readUnits(fields, "shelf", ids, page, errors);
  if (errors.length > 0) return refuse(refused(errors, fields));
  const action = ({ "parcel-refuse": "refuse", "parcel-lose": "lose", "parcel-come-back": "come-back" } as const)[
    intent
  ];
  const marked = await markParcel(page.services, {
    ...{ orderId: order.id, as: "staff", sellerOrderId: part.id, shipmentId: fields.shipment ?? "", actor },
    ...{ action, note: (fields.note ?? "").slice(0, 300), shelf },
  });
  if (marked.ok) return ok(intent);
  if (marked.error === "not-found") throw notFound();
  const key = marked.error === "not-now" ? "desk:error.notNow" : "desk:error.refund.more-restock";
  return refusedAs(page, key, {}, marked.error === "not-now" ? 409 : 422);
}

async function giveMoneyBack(page: PageRequest, { order, fields, actor }: Posted): Promise<Acted> {
  const typed = readRefund(fields, page, order);
  if (!typed.ok) return refuse(refused(typed.error, fields));
  const asked = await requestRefund(page.services, { orderId: order.id, as: "staff", actor, ...typed.value });
  if (asked.ok) return ok("refund");
  if (asked.error === "not-found") throw notFound();
  const { stamp: _seen, ...kept } = fields;
  return refusedAs(page, `desk:error.refund.${asked.error}`, kept, asked.error === "changed" ? 409 : 422);
}

async function handOver(page: PageRequest, { order, fields, actor }: Posted): Promise<Acted> {
  const sellerOrderId = fields.part ?? "";
  if (!order.parts.some(({ id }) => id === sellerOrderId)) throw notFound();
  const wish = { orderId: order.id, as: "staff" as const, sellerOrderId, version: null, actor };
  const moved = await handOverOrder(page.services, wish);
  return moved.ok ? ok("hand-over") : refusedAs(page, "desk:error.notNow", {}, 409);
}

async function movePart(page: PageRequest, posted: Posted, intent: "deliver" | "cancel-part"): Promise<Acted> {
  const { order, fields, actor } = posted;
  const partId = fields.part ?? "";
  if (!order.parts.some(({ id }) => id === partId)) throw notFound();
  const about = { orderId: order.id, actor };
  const moved =
    intent === "deliver"
      ? await deliverOrder(page.services, {
          ...about,
          as: "staff",
          sellerOrderId: partId,
          version: null,
          ...parcelOf(fields),
        })
      : await cancelPart(page.services, { ...about, partId, by: "staff", reason: "unavailable", note: "" });
  if (moved.ok) return ok(intent);
  return refusedAs(page, moved.error === "settled" ? "seller:errors.settled" : "desk:error.notNow", {}, 409);
}

/** A payment of no use that the provider could not send back. */
async function pursuePayment(
  page: PageRequest,
  { order, fields, actor }: Posted,
  intent: (typeof paymentIntents)[number],
): Promise<Acted> {
  const payment = order.payments.find(({ id, refundFailed }) => id === fields.payment && refundFailed !== null);
  if (!payment) return refusedAs(page, "desk:error.notDue", {}, 409);
  const about = { orderId: order.id, paymentId: payment.id, actor };
  const done = await (intent === "payment-retry"
    ? retryPaymentRefund(page.services, about)
    : giveBackByHand(page.services, about));
  return done.ok ? ok(intent) : refusedAs(page, "desk:error.notDue", {}, 409);
}

function parcelOf({ shipment }: Record<string, string>) {
  return shipment ? { shipmentId: shipment } : {};
}

async function pursue(
  page: PageRequest,
  { order, fields, actor }: Posted,
  intent: "retry" | "by-hand",
): Promise<Acted> {
  const about = { orderId: order.id, refundId: fields.refund ?? "", actor };
  const done = await (intent === "retry" ? retryRefund(page.services, about) : recordGivenBack(page.services, about));
  return done.ok ? ok(intent) : refusedAs(page, "desk:error.notDue", {}, 409);
}

function refusedAs({ t }: PageRequest, key: TextKey, values: Record<string, string>, status: number): Acted {
  return refuse(refused([{ field: "order", message: t(key) }], values, status));
}
