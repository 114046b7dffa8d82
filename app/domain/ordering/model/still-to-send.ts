import { type Money, multiplyMoney, sumMoney } from "#app/shared/money.ts";

type Line = { id: string; quantity: number; unitPrice: Money; line: Money; grossG: number };
type Part<L extends Line> = { lines: L[]; goods: Money; weightG: number; shippedAt: Date | null };

/** A part without what was given back before it left: that is not packed and not declared. */
export function stillToSend<L extends Line, P extends Part<L>>(part: P, givenBack: ReadonlyMap<string, number>): P {
  if (part.shippedAt || givenBack.size === 0) return part;
  const lines = part.lines.flatMap((line) => {
    const quantity = line.quantity - (givenBack.get(line.id) ?? 0);
    return quantity > 0 ? [{ ...line, quantity, line: multiplyMoney(line.unitPrice, quantity) }] : [];
  });
  const left = (line: L) => Math.min(line.quantity, givenBack.get(line.id) ?? 0);
  const weightG = part.weightG - part.lines.reduce((sum, line) => sum + line.grossG * left(line), 0);
  const goods = sumMoney(
    lines.map(({ line }) => line),
    part.goods.currency,
  );
  return { ...part, lines, goods, weightG: Math.max(0, weightG) };
}
