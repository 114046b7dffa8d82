import type { Shortage } from "#app/domain/ordering/commands/hold-stock.server.ts";
import { type BarredKind, barredKind, type PricedLine } from "#app/domain/ordering/model/priced-cart.ts";

export type ShortLine = { variantId: string; name: string; variantLabel: string; left: number };
export type BarredLine = {
  variantId: string;
  name: string;
  variantLabel: string;
  kind: BarredKind;
  /** The import rule, in the reader's language. */
  ruleText: string | null;
};
export function barredOf(line: PricedLine): BarredLine[] {
  const { variantId, name, variantLabel, ruleText } = line;
  const kind = barredKind(line);
  return kind ? [{ variantId, name, variantLabel, kind, ruleText }] : [];
}

export function shortOf({ problem, variantId, name, variantLabel }: PricedLine): ShortLine[] {
  if (problem?.kind === "sold-out") return [{ variantId, name, variantLabel, left: 0 }];
  return problem?.kind === "short" ? [{ variantId, name, variantLabel, left: problem.left }] : [];
}

export function namedShortage({ variantId, left }: Shortage, lines: readonly PricedLine[]): ShortLine[] {
  return lines
    .filter((line) => line.variantId === variantId)
    .map(({ name, variantLabel }) => ({ variantId, name, variantLabel, left }));
}
