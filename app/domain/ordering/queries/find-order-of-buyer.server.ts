import type { Reader } from "#app/platform/database.server.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";

export type OrderOfBuyer = { id: string; code: string; email: string; locale: Locale };

/** The order of this code, when it was placed with this address; capitals do not tell two mailboxes apart. */
export async function findOrderOfBuyer(db: Reader, code: string, email: string): Promise<OrderOfBuyer | null> {
  const order = await db.order.findUnique({
    where: { code },
    select: { id: true, code: true, email: true, locale: true },
  });
  if (!order || sameMailbox(order.email) !== sameMailbox(email)) return null;
  return { ...order, locale: isLocale(order.locale) ? order.locale : "en" };
}

function sameMailbox(email: string): string {
  return email.normalize("NFC").trim().toLowerCase();
}
