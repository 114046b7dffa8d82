import { realNow } from "#app/platform/clock.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { issueOrderKey } from "./order-key.server.ts";

/** The address of an order's page, with the key that opens it; issued at the same moment it is the same. */
export function orderLink(secret: string, order: { code: string; locale: Locale }, issuedAt = realNow()): string {
  return `/${order.locale}/orders/${order.code}?key=${issueOrderKey(secret, order.code, issuedAt)}`;
}
