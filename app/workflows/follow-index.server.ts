import type { Services } from "#app/services.server.ts";

/** Brings the second engine's copy of an item up to date. Without that engine there is nothing to do. */
export async function followIndex(
  { searchCopy }: Pick<Services, "searchCopy">,
  itemType: string,
  itemId: string,
): Promise<void> {
  await searchCopy?.follow([{ itemType, itemId }]);
}
