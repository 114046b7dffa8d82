import { type Money, money } from "#app/shared/money.ts";

export type PackSize = { netG?: number | null; netMl?: number | null };
export type UnitPrice = { price: Money; per: "kg" | "litre" };

/** How much is in a pack, in the unit it is compared by. What is filled by volume is compared by the litre. */
export function measureOf({ netG, netMl }: PackSize): { size: number; per: UnitPrice["per"] } | null {
  if (netMl && netMl > 0) return { size: netMl, per: "litre" };
  return netG && netG > 0 ? { size: netG, per: "kg" } : null;
}

/** The price of a kilogram or a litre, to compare packs by. Null for goods that are counted, and for packs of just that. */
export function unitPriceOf(price: Money, pack: PackSize): UnitPrice | null {
  const measure = measureOf(pack);
  if (!measure || measure.size === 1000) return null;
  return { price: money(Math.round((price.minor * 1000) / measure.size), price.currency), per: measure.per };
}
