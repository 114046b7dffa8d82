import type { Transaction } from "#app/platform/database.server.ts";

/**
 * Keeps the calendars of visits as they are until the transaction ends: `read` lets others read on, `write` is for whoever
 * changes hours, so that no seat is taken by hours that are just being changed. Before any slot.
 */
export async function lockCalendars(tx: Transaction, ids: readonly string[], to: "read" | "write"): Promise<void> {
  const sorted = [...new Set(ids)].sort();
  if (sorted.length === 0) return;
  if (to === "read")
    await tx.$queryRaw`SELECT 1 FROM experience WHERE id = ANY(${sorted}::uuid[]) ORDER BY id FOR SHARE`;
  else await tx.$queryRaw`SELECT 1 FROM experience WHERE id = ANY(${sorted}::uuid[]) ORDER BY id FOR UPDATE`;
}
