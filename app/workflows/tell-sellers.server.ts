import type { LockedOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { listMemberContacts } from "#app/domain/sellers/queries/list-member-contacts.server.ts";
import { queueMail } from "#app/emails/outbox.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";

/** Tells the people of each seller, in Vietnamese, that their part of an order is paid. */
export async function tellSellers(
  tx: Transaction,
  { jobs }: Pick<Services, "jobs">,
  order: Pick<LockedOrder, "id" | "sellerOrders">,
  now: Date,
): Promise<void> {
  for (const part of order.sellerOrders) {
    if (part.state === "cancelled") continue;
    for (const { userId, email } of await listMemberContacts(tx, part.sellerId)) {
      await queueMail(tx, jobs, now, {
        kind: "seller-new-order",
        dedupeKey: `seller-new-order/${part.id}/${userId}`,
        to: email,
        locale: "vi",
        data: { orderId: order.id, sellerOrderId: part.id, link: `/vi/seller/orders/${part.id}` },
      });
    }
  }
}
