import type { Reader } from "#app/platform/database.server.ts";

/** The refund that a form has already made. */
export async function findRefundByForm(db: Reader, idempotencyKey: string): Promise<string | null> {
  const refund = await db.refund.findUnique({ where: { idempotencyKey }, select: { id: true } });
  return refund?.id ?? null;
}
