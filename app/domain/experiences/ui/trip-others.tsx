import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { LeftOut } from "../model/trip-plan.ts";
import { type TripQuery, withItem, withoutItem } from "../model/trip-query.ts";
import { MoveLinks, type TripItem, usePlanHref } from "./trip-days.tsx";

type Props = {
  query: TripQuery;
  leftOut: readonly LeftOut[];
  more: readonly string[];
  items: ReadonlyMap<string, TripItem>;
};

/** What was wished and did not fit, with the reason; and what lies near and may be added. */
export function TripOthers({ query, leftOut, more, items }: Props) {
  const { t } = usePage();
  const planHref = usePlanHref();
  return (
    <>
      {leftOut.length > 0 ? (
        <section className="mt-10">
          <h2 className="font-display text-xl">{t("plan:leftOut.title")}</h2>
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {leftOut.map(({ key, reason }) => (
              <li key={key} data-testid="left-out" data-key={key} data-reason={reason} className="py-3">
                <ItemName item={items.get(key)} />
                <p>{t(`plan:leftOut.${reason}`)}</p>
                <p className="flex flex-wrap gap-x-4 text-sm print:hidden">
                  <MoveLinks query={query} itemKey={key} place={query.on[key] ?? null} />
                  {query.on[key] === undefined ? null : (
                    <PlanLink query={withItem(query, key)} text={t("plan:anyDay")} />
                  )}
                  <PlanLink query={withoutItem(query, key)} text={t("plan:remove")} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {more.length > 0 ? (
        <section className="mt-10 print:hidden">
          <h2 className="font-display text-xl">{t("plan:more")}</h2>
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {more.map((key) => (
              <li
                key={key}
                data-testid="trip-more"
                data-key={key}
                className="flex flex-wrap items-baseline justify-between gap-x-4 py-3"
              >
                <ItemName item={items.get(key)} />
                <a
                  href={planHref(withItem(query, key))}
                  rel="nofollow"
                  className="inline-block py-1.5 text-pine underline"
                >
                  {t("plan:add")}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function PlanLink({ query, text }: { query: TripQuery; text: string }) {
  const planHref = usePlanHref();
  return (
    <a href={planHref(query)} rel="nofollow" className="inline-block py-1.5 text-pine underline">
      {text}
    </a>
  );
}

function ItemName({ item }: { item: TripItem | undefined }) {
  const { locale, unitName } = usePage();
  const href = useHref();
  if (!item) return null;
  return (
    <p>
      <a
        href={href(`/experiences/${encodeURIComponent(item.slug)}`)}
        lang={item.locale === locale ? undefined : item.locale}
      >
        {item.name}
      </a>{" "}
      <span className="text-sm text-ink-soft">{unitName(item.unitCode)}</span>
    </p>
  );
}
