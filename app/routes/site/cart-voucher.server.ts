import { setCartVoucher } from "#app/domain/ordering/commands/set-cart-voucher.server.ts";
import { voucherReason } from "#app/domain/ordering/ui/voucher-reason.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { refused, refusedForNow } from "#app/http/refused.server.ts";
import { waitOfVisitor } from "#app/http/visitor-limit.server.ts";
import type { Market } from "#app/shared/market.ts";
import { keepVoucher } from "#app/workflows/keep-voucher.server.ts";

type Fields = Record<string, string>;
type Asked = { cartId: string | null; market: Market; fields: Fields };

/** Does the form speak of a voucher? */
export function isVoucherForm({ intent }: Fields): boolean {
  return intent === "voucher" || intent === "remove-voucher";
}

/** Puts a code into the cart or takes it out; null when that is done. */
export async function changeVoucher(page: PageRequest, { cartId, market, fields }: Asked) {
  const { services, locale, today: day, t } = page;
  if (fields.intent === "remove-voucher") {
    if (cartId) await setCartVoucher(services.db, cartId, null);
    return null;
  }
  const wait = await waitOfVisitor(page, "voucher");
  if (wait > 0) return refusedForNow(page, wait, fields);
  const typed = fields.voucher ?? "";
  if (typed.trim() === "") return refused([{ field: "voucher", message: t("cart:voucher.empty") }], fields);
  const kept = await keepVoucher(services, cartId, typed, { market, locale, day });
  return kept.ok ? null : refused([{ field: "voucher", message: voucherReason(kept.error, page) }], fields);
}
