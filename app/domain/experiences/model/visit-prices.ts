import type { Currency } from "#app/shared/money.ts";

/** Per person, in minor units: of an adult, a child and an adult in a group. A child without a price does not pay. */
export type VisitAmounts = { amountMinor: number; childMinor: number | null; groupMinor: number | null };

export const personKinds = ["adult", "child", "group"] as const;
export type PersonKind = (typeof personKinds)[number];
/** What each kind of person pays, in each currency that has a price. */
export type VisitPrices = Record<PersonKind, Partial<Record<Currency, number>>>;

const columnOf = { adult: "amountMinor", child: "childMinor", group: "groupMinor" } as const;

export function visitPricesOf(rows: readonly (VisitAmounts & { currency: string })[]): VisitPrices {
  const of = (kind: PersonKind) =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const minor = row[columnOf[kind]];
        return minor === null ? [] : [[row.currency, minor]];
      }),
    );
  return { adult: of("adult"), child: of("child"), group: of("group") };
}

export type PartyLine = { kind: PersonKind; persons: number };

/** A party by what each of it pays: a large one pays the group's price, where there is one. */
export function partyLines(
  { adults, children }: { adults: number; children: number },
  groupFrom: number | null,
  hasGroupPrice: boolean,
): PartyLine[] {
  const isGroup = hasGroupPrice && groupFrom !== null && adults >= groupFrom;
  const lines: PartyLine[] = [
    { kind: isGroup ? "group" : "adult", persons: adults },
    { kind: "child", persons: children },
  ];
  return lines.filter(({ persons }) => persons > 0);
}
