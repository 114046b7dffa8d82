import type { LockedOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { listMemberContacts } from "#app/domain/sellers/queries/list-member-contacts.server.ts";
import type { SellerMailKind } from "#app/emails/mail-kinds.ts";
import { queueMail } from "#app/emails/outbox.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";

/** Tells the people of each seller, in Vietnamese, that their part of an order is to be packed, or no longer is. Of a visit they are told as hosts. */
export async function tellSellers(
  tx: Transaction,
  { jobs }: Pick<Services, "jobs">,
  order: Pick<LockedOrder, "id" | "sellerOrders">,
  now: Date,
  kind: SellerMailKind = "seller-new-order",
  returnId?: string,
): Promise<void> {
  for (const part of order.sellerOrders) {
    if (part.state === "cancelled" || part.delivery === "visit") continue;
    for (const { userId, email } of await listMemberContacts(tx, part.sellerId)) {
      await queueMail(tx, jobs, now, {
        kind,
        dedupeKey: `${kind}/${returnId ?? part.id}/${userId}`,
        to: email,
        locale: "vi",
        data: {
          ...{ orderId: order.id, sellerOrderId: part.id },
          ...(returnId ? { returnId } : {}),
          link: returnId ? `/vi/seller/returns/${returnId}` : `/vi/seller/orders/${part.id}`,
        },
      });
    }
  }
}
