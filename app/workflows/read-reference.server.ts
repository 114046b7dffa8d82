import type { Reader } from "#app/platform/database.server.ts";
import { type ReferenceStore, readKinds } from "#app/platform/reference-store.server.ts";

/** The reference data as it stands, for work that runs before or without the services. */
export async function readReference(reader: Reader): Promise<Pick<ReferenceStore, "list">> {
  const kinds = await readKinds(reader);
  return { list: <Shape>(kind: string) => (kinds.get(kind) ?? []) as Shape[] };
}
