import { issueResetToken } from "#app/domain/identity/commands/issue-reset-token.server.ts";
import { findOrderOfBuyer } from "#app/domain/ordering/queries/find-order-of-buyer.server.ts";
import { orderLink } from "#app/domain/ordering/queries/order-link.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Locale } from "#app/shared/locale.ts";

/** After a day nobody waits for what they asked for; a link that comes then only alarms. */
const awaitedMs = 86_400_000;

type Asked = { kind: string; toAddress: string; locale: string; code?: string; createdAt: Date };
type AskedLink =
  | { about: "order"; orderId: string; locale: Locale; link: string }
  | { about: "account"; name: string; link: string };

/**
 * What is sent to an address that asked: the link of its order in the order's language, or one that lets its account choose
 * a new password. Null when the address has neither. The link is made now: none is kept, and one that waited is not stale.
 */
export async function findAskedLink(
  { db, auth, env, clock }: Pick<Services, "db" | "auth" | "env" | "clock">,
  { kind, toAddress, locale, code, createdAt }: Asked,
): Promise<AskedLink | null> {
  if (clock.now().getTime() - createdAt.getTime() > awaitedMs) return null;
  if (kind === "order-link") {
    const order = await findOrderOfBuyer(db, code ?? "", toAddress);
    return (
      order && { about: "order", orderId: order.id, locale: order.locale, link: orderLink(env.sessionSecret, order) }
    );
  }
  const issued = await issueResetToken({ auth, db }, toAddress);
  return issued && { about: "account", name: issued.name, link: `/${locale}/new-password?token=${issued.token}` };
}
