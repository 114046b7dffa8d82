import { type Money, money } from "#app/shared/money.ts";

export type PackSize = { netG?: number | null; netMl?: number | null };
export type UnitPrice = { price: Money; per: "100g" | "100ml" };

/** The price of 100 g or 100 ml, to compare packs by. Null for goods that are counted, and for packs of 100 itself. */
export function unitPriceOf(price: Money, { netG, netMl }: PackSize): UnitPrice | null {
  if (netG && netG > 0 && netG !== 100) return { price: perHundred(price, netG), per: "100g" };
  if (!netG && netMl && netMl > 0 && netMl !== 100) return { price: perHundred(price, netMl), per: "100ml" };
  return null;
}

function perHundred(price: Money, size: number): Money {
  return money(Math.round((price.minor * 100) / size), price.currency);
}
