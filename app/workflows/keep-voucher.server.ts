import { voucherCodeOf, voucherCodeShape } from "#app/domain/campaigns/model/voucher.ts";
import { setCartVoucher } from "#app/domain/ordering/commands/set-cart-voucher.server.ts";
import { findCartLines } from "#app/domain/ordering/queries/find-cart-lines.server.ts";
import { listCartPickups } from "#app/domain/ordering/queries/list-cart-pickups.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { VoucherProblem } from "#app/shared/voucher-verdict.ts";
import { judgeCartVoucher } from "./judge-cart-voucher.server.ts";
import { priceCart } from "./price-cart.server.ts";

/** What the buyer mends by changing the cart: the code stays in it and tells so. */
const mendable: readonly VoucherProblem["kind"][] = ["below-least", "nothing-eligible", "only-alcohol"];

/** Keeps a typed code in the cart, or tells why it is of no use. */
export async function keepVoucher(
  { db, reference, clock }: Pick<Services, "db" | "reference" | "clock">,
  cartId: string | null,
  typed: string,
  { market, locale, day }: { market: Market; locale: Locale; day: string },
): Promise<Result<null, VoucherProblem>> {
  const code = voucherCodeOf(typed);
  if (!voucherCodeShape.test(code)) return refuse({ kind: "unknown" });
  const lines = await findCartLines(db, cartId);
  if (!cartId || lines.length === 0) return refuse({ kind: "nothing-eligible" });
  const pickups = await listCartPickups(db, cartId);
  const cart = await priceCart(db, reference, lines, { market, locale, day }, { pickups });
  const { problem } = await judgeCartVoucher(db, code, cart, { reference, market, now: clock.now(), person: {} });
  if (problem && !mendable.includes(problem.kind)) return refuse(problem);
  await setCartVoucher(db, cartId, code);
  return ok(null);
}
