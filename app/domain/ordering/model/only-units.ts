import { type Money, multiplyMoney, sumMoney } from "#app/shared/money.ts";

type Line = { id: string; quantity: number; unitPrice: Money; line: Money; grossG: number };
type Part<L extends Line> = { lines: L[]; goods: Money; weightG: number };

/** A part with so many units of each line and no others, as they lie in one parcel: that is packed, weighed and declared. */
export function onlyUnits<L extends Line, P extends Part<L>>(part: P, units: ReadonlyMap<string, number>): P {
  const lines = part.lines.flatMap((line) => {
    const quantity = Math.min(line.quantity, units.get(line.id) ?? 0);
    return quantity > 0 ? [{ ...line, quantity, line: multiplyMoney(line.unitPrice, quantity) }] : [];
  });
  return {
    ...part,
    lines,
    goods: sumMoney(
      lines.map(({ line }) => line),
      part.goods.currency,
    ),
    weightG: lines.reduce((sum, { grossG, quantity }) => sum + grossG * quantity, 0),
  };
}
