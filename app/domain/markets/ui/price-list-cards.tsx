import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Market } from "#app/shared/market.ts";
import { currencyExponent } from "#app/shared/money.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ListCurrency, Rounding } from "../model/price-list.ts";
import { writtenMarkup } from "../model/typed-rule.ts";

export type ListCard = {
  currency: ListCurrency;
  priced: number;
  byHand: number;
  markets: readonly Market[];
  list: {
    vndPerUnit: number;
    rateAsOf: string;
    markupBp: number;
    stepMinor: number;
    rounding: Rounding;
    appliedAt: string | null;
    appliedBy: string;
  } | null;
  rate: { vndPerUnit: number; asOf: string; days: number } | null;
  moved: number | null;
};

/** One card a currency: its rule, how many packs it prices, and whether its rate is old. */
export function PriceListCards({ cards, packs }: { cards: readonly ListCard[]; packs: number }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {cards.map((card) => (
        <Card key={card.currency} card={card} packs={packs} />
      ))}
    </ul>
  );
}

function Card({ card, packs }: { card: ListCard; packs: number }) {
  const { t } = usePage();
  const href = useHref();
  const share = useShare();
  const { currency, priced, byHand, markets, moved } = card;
  return (
    <li data-testid={`price-list-${currency}`} className="grid content-start gap-1 rounded-md border border-line p-4">
      <h3 className="font-display text-lg">{currency}</h3>
      <UsedBy markets={markets} />
      <ListLines card={card} />
      <p className="tabular-nums">{t("prices:covered", { priced, packs, byHand })}</p>
      <RateLine card={card} />
      {moved === null ? null : <Notice tone="warn">{t("prices:suggested", { share: share(moved) })}</Notice>}
      <p>
        <a
          href={href(`/staff/price-lists/${currency}`)}
          className="inline-flex min-h-11 items-center text-pine underline"
        >
          {t("prices:open", { currency })}
        </a>
      </p>
    </li>
  );
}

/** The markets that are charged in a list's currency. */
export function UsedBy({ markets }: { markets: readonly Market[] }) {
  const { t, format } = usePage();
  const names = format.list(markets.map((market) => t(`common:market.${market}`)));
  return <p>{names ? t("prices:usedBy", { markets: names }) : t("prices:usedByNone")}</p>;
}

function ListLines({ card: { currency, list } }: { card: ListCard }) {
  const { t, format } = usePage();
  const oneUnit = useOneUnit();
  if (!list) return <p>{t("prices:noRule")}</p>;
  const { vndPerUnit, rateAsOf, markupBp, stepMinor, rounding, appliedAt, appliedBy } = list;
  return (
    <>
      <p className="tabular-nums">
        {t("prices:rule", {
          rate: oneUnit(currency, vndPerUnit),
          date: format.dayShort(rateAsOf),
          markup: writtenMarkup(markupBp),
          rounding: t(`prices:rounding.${rounding}`),
          step: format.money({ minor: stepMinor, currency }),
        })}
      </p>
      <p className="text-sm text-ink-soft">
        {appliedAt
          ? t("prices:appliedAt", { moment: format.moment(appliedAt), name: appliedBy })
          : t("prices:asDelivered")}
      </p>
    </>
  );
}

function RateLine({ card: { currency, rate } }: { card: ListCard }) {
  const { t, format } = usePage();
  const oneUnit = useOneUnit();
  if (!rate) return <p data-testid={`rate-${currency}`}>{t("prices:rateNone")}</p>;
  return (
    <p data-testid={`rate-${currency}`} data-rate={rate.vndPerUnit} data-as-of={rate.asOf} className="tabular-nums">
      {t("prices:rateNow", { rate: oneUnit(currency, rate.vndPerUnit), date: format.dayShort(rate.asOf) })}{" "}
      <span className="text-sm text-ink-soft">{t("prices:rateAge", { count: rate.days })}</span>
    </p>
  );
}

/** "1 ¥ = 168 ₫" */
export function useOneUnit(): (currency: ListCurrency, vndPerUnit: number) => string {
  const { t, format } = usePage();
  return (currency, vndPerUnit) =>
    t("prices:oneUnit", {
      unit: format.money({ minor: 10 ** currencyExponent[currency], currency }),
      rate: format.rate(vndPerUnit),
    });
}

/** "+3.4%" */
export function useShare(): (share: number) => string {
  const { format } = usePage();
  return (share) => `${share > 0 ? "+" : ""}${format.measure(Math.round(share * 1000) / 10, "percent")}`;
}
