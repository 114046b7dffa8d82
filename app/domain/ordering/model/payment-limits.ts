import { addMoney, type Currency, type Money, money } from "#app/shared/money.ts";
import type { PayMethod } from "#app/shared/pay-method.ts";

/** What a provider takes at once by a method in a currency, in minor units. A method without a row has no such limit. */
export type PaymentLimit = { method: PayMethod; currency: Currency; leastMinor: number; mostMinor: number };

export type LimitBreach = { code: "too-small"; least: Money } | { code: "too-large"; most: Money };

/** No order is larger, however it is paid: the tables hold four bytes. */
export const mostOrderMinor = 2_000_000_000;

/** Why a cart cannot be paid this way; null when it can. What a voucher takes off still has to fit the tables. */
export function orderBreach(
  cart: { goods: Money; visiting: Money; shipping: Money; total: Money },
  method: PayMethod,
  limits: readonly PaymentLimit[],
): LimitBreach | null {
  const whole = addMoney(addMoney(cart.goods, cart.visiting), cart.shipping);
  if (whole.minor > mostOrderMinor) return { code: "too-large", most: money(mostOrderMinor, whole.currency) };
  return limitBreach(cart.total, method, limits);
}

/** Why a sum cannot be paid this way; null when it can. */
export function limitBreach(total: Money, method: PayMethod, limits: readonly PaymentLimit[]): LimitBreach | null {
  const { minor, currency } = total;
  const limit = limits.find((each) => each.method === method && each.currency === currency);
  const mostMinor = Math.min(limit?.mostMinor ?? mostOrderMinor, mostOrderMinor);
  if (minor > mostMinor) return { code: "too-large", most: money(mostMinor, currency) };
  return limit && minor < limit.leastMinor ? { code: "too-small", least: money(limit.leastMinor, currency) } : null;
}
