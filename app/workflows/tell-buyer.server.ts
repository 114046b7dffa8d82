import type { RefundReason } from "#app/domain/ordering/model/refund-reason.ts";
import { orderLink } from "#app/domain/ordering/queries/order-link.server.ts";
import type { MailKind, SellerMailKind } from "#app/emails/mail-kinds.ts";
import { queueMail } from "#app/emails/outbox.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { isLocale } from "#app/shared/locale.ts";

export type TellBuyer = {
  kind: Exclude<MailKind, SellerMailKind>;
  orderId: string;
  sellerOrderId?: string;
  /** Tells two messages of one kind apart: a payment's id. */
  about?: string;
  refundReason?: RefundReason;
  refundId?: string;
  shipmentId?: string;
  returnId?: string;
  now: Date;
};

/** Queues a mail to the buyer of an order, in the order's language, with the signed link. */
export async function tellBuyer(
  tx: Transaction,
  { jobs, env }: Pick<Services, "jobs" | "env">,
  { kind, orderId, sellerOrderId, about, refundReason, refundId, shipmentId, returnId, now }: TellBuyer,
): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { code: true, email: true, locale: true },
  });
  const locale = isLocale(order.locale) ? order.locale : "en";
  await queueMail(tx, jobs, now, {
    kind,
    dedupeKey: [kind, about ?? sellerOrderId ?? orderId].join("/"),
    to: order.email,
    locale,
    data: {
      orderId,
      ...(sellerOrderId ? { sellerOrderId } : {}),
      ...(refundReason ? { refundReason } : {}),
      ...(refundId ? { refundId } : {}),
      ...(shipmentId ? { shipmentId } : {}),
      ...(returnId ? { returnId } : {}),
      link: orderLink(env.sessionSecret, { code: order.code, locale }),
    },
  });
}
