import type { Database } from "#app/platform/database.server.ts";

/** Why a provider did not take a refund, for the staff who look at it. It waits as it did. */
export async function recordRefundFailure(db: Database, refundId: string, error: unknown): Promise<void> {
  const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  await db.refund.updateMany({ where: { id: refundId, state: { not: "done" } }, data: { lastError } });
}
