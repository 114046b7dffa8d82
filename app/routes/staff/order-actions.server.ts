import type { OrderDetail } from "#app/domain/ordering/queries/get-order.server.ts";
import { notFound } from "#app/http/answers.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import type { TextKey } from "#app/i18n/text-key.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { cancelPart } from "#app/workflows/cancel-part.server.ts";
import { deliverOrder } from "#app/workflows/deliver-order.server.ts";
import { recordGivenBack, retryRefund } from "#app/workflows/pursue-refund.server.ts";
import { requestRefund } from "#app/workflows/request-refund.server.ts";
import { readRefund } from "./refund-form.server.ts";

export const orderIntents = ["refund", "retry", "by-hand", "deliver", "cancel-part"] as const;
type Intent = (typeof orderIntents)[number];
type Posted = { order: OrderDetail; fields: Record<string, string>; actor: string };
type Acted = Result<Intent, ReturnType<typeof refused>>;

/** Does what a button of the order's page asks for; what cannot be done comes back with the reason. */
export function actOnOrder(page: PageRequest, posted: Posted): Promise<Acted> {
  const { intent } = posted.fields;
  if (intent === "refund") return giveMoneyBack(page, posted);
  if (intent === "deliver" || intent === "cancel-part") return movePart(page, posted, intent);
  if (intent === "retry" || intent === "by-hand") return pursue(page, posted, intent);
  throw notFound();
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

async function movePart(page: PageRequest, posted: Posted, intent: "deliver" | "cancel-part"): Promise<Acted> {
  const { order, fields, actor } = posted;
  const partId = fields.part ?? "";
  if (!order.parts.some(({ id }) => id === partId)) throw notFound();
  const about = { orderId: order.id, actor };
  const moved =
    intent === "deliver"
      ? await deliverOrder(page.services, { ...about, as: "staff", sellerOrderId: partId, version: null })
      : await cancelPart(page.services, { ...about, partId, by: "staff", reason: "unavailable", note: "" });
  return moved.ok ? ok(intent) : refusedAs(page, "desk:error.notNow", {}, 409);
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
