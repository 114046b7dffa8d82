import type { Reader } from "#app/platform/database.server.ts";

/** Where it is kept that an event is a draft or retired; one without such a record is public. */
export const standingKind = "event-standing";

/** Events nobody but staff may see, with why. */
export async function hiddenEvents(reader: Reader): Promise<Map<string, "draft" | "retired">> {
  const rows = await reader.referenceRecord.findMany({
    where: { kind: standingKind },
    select: { key: true, body: true },
  });
  return new Map(rows.map(({ key, body }) => [key, (body as { state: "draft" | "retired" }).state]));
}
