import { judgeVoucher, type VoucherGoods } from "#app/domain/campaigns/model/voucher.ts";
import type { VoucherPerson } from "#app/domain/campaigns/model/voucher-person.ts";
import { countVoucherUses } from "#app/domain/campaigns/queries/count-voucher-uses.server.ts";
import { findVoucher } from "#app/domain/campaigns/queries/find-voucher.server.ts";
import { type Charging, chargedSteps, wasCharged } from "#app/domain/catalogue/model/was-price.ts";
import { listPriceHistory, type PriceHistory } from "#app/domain/catalogue/queries/list-price-history.server.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { discountCart } from "#app/domain/ordering/model/cart-discount.ts";
import type { PricedCart } from "#app/domain/ordering/model/priced-cart.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import { isForAdults } from "#app/shared/adult-goods.ts";
import { dayAt } from "#app/shared/calendar.ts";
import type { Market } from "#app/shared/market.ts";
import type { VoucherVerdict } from "#app/shared/voucher-verdict.ts";

export type VoucherReader = {
  reference: ReferenceStore;
  market: Market;
  now: Date;
  person: Partial<VoucherPerson>;
};
type Cart = Pick<PricedCart, "parcels" | "currency">;

/** What a code is worth to this cart and this person now. */
export async function judgeCartVoucher(
  db: Reader,
  code: string,
  cart: Cart,
  { reference, market, now, person }: VoucherReader,
): Promise<VoucherVerdict> {
  const voucher = await findVoucher(db, { code });
  if (!voucher) return { code, take: null, problem: { kind: "unknown" } };
  const used = await countVoucherUses(db, voucher.id, person);
  const { chargedSince = null } = getMarketBook(reference, market).rules;
  const goods = await voucherGoods(db, cart, chargedSince, now);
  return judgeVoucher(voucher, { goods, market, currency: cart.currency, today: dayAt(now), used });
}

/** A cart with what its code is worth. */
export async function applyVoucher(
  db: Reader,
  code: string | null,
  cart: PricedCart,
  reader: VoucherReader,
): Promise<{ cart: PricedCart; voucher: VoucherVerdict | null }> {
  if (!code || cart.parcels.length === 0) return { cart, voucher: null };
  const voucher = await judgeCartVoucher(db, code, cart, reader);
  return { cart: voucher.take ? discountCart(cart, voucher.take) : cart, voucher };
}

/** The law counts from the price before a reduction: what its seller took off already counts towards the most. */
async function voucherGoods(
  db: Reader,
  { parcels, currency }: Cart,
  since: Date | null,
  now: Date,
): Promise<VoucherGoods[]> {
  const lines = parcels.flatMap((parcel) => parcel.lines);
  const histories = await listPriceHistory(
    db,
    lines.map(({ variantId }) => variantId),
    currency,
  );
  return lines.map((line) => {
    const { variantId, productId, quantity } = line;
    const was = wasBefore(histories.get(variantId), line.unit?.minor, { currency, since }, now);
    const lineMinor = line.line?.minor ?? 0;
    const beforeMinor = Math.max(lineMinor, was * quantity);
    return { variantId, productId, lineMinor, beforeMinor, isAlcohol: isForAdults(line) };
  });
}

/** A history that does not end with the price that is asked carries nothing. */
function wasBefore(
  pack: PriceHistory | undefined,
  unitMinor: number | undefined,
  charging: Charging,
  now: Date,
): number {
  if (!pack || chargedSteps(pack.history, charging, now).at(-1)?.amountMinor !== unitMinor) return 0;
  return wasCharged(pack, charging, now) ?? 0;
}
