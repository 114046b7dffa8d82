import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Day } from "#app/shared/calendar.ts";
import { type TripQuery, withoutItem } from "../model/trip-query.ts";
import { usePlanHref } from "./trip-days.tsx";

type OtherEvent = { key: string; name: string; slug: string; textLocale: string; next: Day | null };
type Props = { query: TripQuery; events: readonly OtherEvent[] };

/** Events somebody wished for that are held on none of the days. */
export function TripOtherEvents({ query, events }: Props) {
  const { t, format, locale } = usePage();
  const href = useHref();
  const planHref = usePlanHref();
  if (events.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="font-display text-xl">{t("plan:otherEvents.title")}</h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {events.map(({ key, name, slug, textLocale, next }) => (
          <li key={key} data-testid="other-event" data-key={key} className="py-3">
            <a href={href(`/events/${encodeURIComponent(slug)}`)} lang={textLocale === locale ? undefined : textLocale}>
              {name}
            </a>
            <p>{next ? t("plan:otherEvents.on", { day: format.day(next) }) : t("plan:otherEvents.over")}</p>
            <p className="flex flex-wrap gap-x-4 text-sm print:hidden">
              {next ? (
                <a href={planHref({ ...query, from: next })} rel="nofollow" className="py-1.5 text-pine underline">
                  {t("plan:otherEvents.plan")}
                </a>
              ) : null}
              <a href={planHref(withoutItem(query, key))} rel="nofollow" className="py-1.5 text-pine underline">
                {t("plan:remove")}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
