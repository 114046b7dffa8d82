import type { Reader } from "#app/platform/database.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";

/** The reference data as it stands, for work that runs before or without the services. */
export async function readReference(reader: Reader): Promise<Pick<ReferenceStore, "list">> {
  const rows = await reader.referenceRecord.findMany({
    orderBy: [{ kind: "asc" }, { position: "asc" }],
    select: { kind: true, body: true },
  });
  const kinds = new Map<string, unknown[]>();
  for (const { kind, body } of rows) kinds.set(kind, [...(kinds.get(kind) ?? []), body]);
  return { list: <Shape>(kind: string) => (kinds.get(kind) ?? []) as Shape[] };
}
