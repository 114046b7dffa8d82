import type { PageRequest } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { choosePickup } from "#app/workflows/choose-pickup.server.ts";

type Fields = Record<string, string>;

/** Has a seller's goods sent, or fetched at a point; null when that is kept with the cart. */
export async function changePickup({ services, t }: PageRequest, cartId: string | null, fields: Fields) {
  const { sellerId = "", point = "" } = fields;
  const kept = await choosePickup(services, cartId, { sellerId, pointId: point || null });
  return kept.ok ? null : refused([{ field: "pickup", message: t("pickup:choice.gone") }], fields);
}
