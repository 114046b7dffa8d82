import { isGivenBackByHand } from "#app/domain/ordering/model/give-back-reason.ts";
import { findDueGiveBack } from "#app/domain/ordering/queries/find-due-give-back.server.ts";
import { findDueRefund } from "#app/domain/ordering/queries/find-due-refund.server.ts";
import { findRefundFailure } from "#app/domain/ordering/queries/find-refund-failure.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { closeRefund } from "./give-back.server.ts";

type About = { orderId: string; refundId: string };

/** Has the provider asked again at once for a refund it did not take. */
export async function retryRefund(
  { db, jobs }: Pick<Services, "db" | "jobs">,
  { orderId, refundId }: About,
): Promise<Result<null, "not-due">> {
  return retryTransaction(db, async (tx) => {
    const due = await findDueGiveBack(tx, refundId, orderId);
    if (!due || isGivenBackByHand(due.provider)) return refuse("not-due");
    await jobs.add(tx, "give-back", { refundId }, { key: `give-back/${refundId}` });
    return ok(null);
  });
}

/** The same for a payment of no use whose money the provider could not send back. */
export async function retryPaymentRefund(
  { db, jobs }: Pick<Services, "db" | "jobs">,
  { orderId, paymentId }: { orderId: string; paymentId: string },
): Promise<Result<null, "not-due">> {
  return retryTransaction(db, async (tx) => {
    const due = isUuid(paymentId) ? await findDueRefund(tx, paymentId) : null;
    if (due?.orderId !== orderId) return refuse("not-due");
    if (!(await findRefundFailure(tx, { orderId, refundId: paymentId }))) return refuse("not-due");
    await jobs.add(tx, "open-refund", { paymentId }, { key: `refund/${paymentId}` });
    return ok(null);
  });
}

/** A person sent the money: where no gateway can, or where the gateway did not take it. */
export async function recordGivenBack(
  services: Pick<Services, "db" | "clock">,
  { orderId, refundId, actor }: About & { actor: string },
): Promise<Result<null, "not-due">> {
  const due = await findDueGiveBack(services.db, refundId, orderId);
  if (!due || !(isGivenBackByHand(due.provider) || due.lastError)) return refuse("not-due");
  await closeRefund(services, { orderId, refundId, paymentId: due.paymentId, actor, detail: { way: "by-hand" } });
  return ok(null);
}
