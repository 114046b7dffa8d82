import type { ReactNode } from "react";
import { durationText } from "#app/i18n/duration-text.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { slotted } from "#app/i18n/slotted.tsx";
import { type Day, isoWeekday } from "#app/shared/calendar.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { LeftOut, PlannedDay, Stop } from "../model/trip-plan.ts";
import { type TripQuery, tripSearch, withItem, withoutItem } from "../model/trip-query.ts";

export type TripItem = {
  key: string;
  name: string;
  slug: string;
  locale: string;
  unitCode: string;
  meetingPoint: string;
  price: ReactNode;
  fetchAt: readonly FetchPlace[];
};
export type FetchPlace = {
  name: string;
  weekdays: readonly number[];
  opensAt: number;
  closesAt: number;
  closedOn: readonly Day[];
};

type ShownStop = Stop & { left: number };
type ShownDay = Omit<PlannedDay, "stops"> & { stops: readonly ShownStop[] };
type Props = {
  query: TripQuery;
  days: readonly ShownDay[];
  leftOut: readonly LeftOut[];
  items: ReadonlyMap<string, TripItem>;
};

/** The days of a plan, hour by hour, with the road between. Moving and leaving out are links to another plan. */
export function TripDays({ query, days, leftOut, items }: Props) {
  const { t, format } = usePage();
  return days.map((day, index) => (
    <section
      key={day.day}
      aria-labelledby={`day-${index + 1}`}
      data-testid="trip-day"
      data-day={day.day}
      data-trip-drop={index + 1}
      className="mt-8 rounded-md data-over:bg-mist-soft data-over:outline-2 data-over:outline-pine"
    >
      <h2 id={`day-${index + 1}`} className="border-b border-line-strong pb-2 font-display text-xl">
        {t("plan:day", { number: index + 1 })} · {format.dayWithWeekday(day.day)}
      </h2>
      {leftOut
        .filter(({ key }) => query.on[key] === index + 1)
        .map(({ key, reason }) => (
          <NotThisDay key={key} item={items.get(key)} reason={reason} />
        ))}
      {day.stops.length === 0 ? <p className="mt-3 text-ink-soft">{t("plan:free")}</p> : null}
      <ol>
        {day.stops.map((stop) => {
          const item = items.get(stop.key);
          return item ? (
            <StopRow key={stop.key} stop={stop} item={item} day={day.day} place={index + 1} query={query} />
          ) : null;
        })}
      </ol>
      {day.stops.length > 0 ? <Road text={t("plan:back", roadText(day.back, t, format))} /> : null}
    </section>
  ));
}

/** Somebody moved it here, and it cannot be. */
function NotThisDay({ item, reason }: { item: TripItem | undefined; reason: LeftOut["reason"] }) {
  const { t, locale } = usePage();
  if (!item) return null;
  const name = <span lang={item.locale === locale ? undefined : item.locale}>{item.name}</span>;
  return (
    <div data-testid="not-this-day">
      <Notice tone="warn">
        {slotted((slot) => t("plan:notThisDay", { name: slot }), name)} {t(`plan:leftOut.${reason}`)}
      </Notice>
    </div>
  );
}

type RowProps = { stop: ShownStop; item: TripItem; day: Day; place: number; query: TripQuery };

function StopRow({ stop, item, day, place, query }: RowProps) {
  const { t, format, locale, unitName } = usePage();
  const href = useHref();
  const lang = item.locale === locale ? undefined : item.locale;
  return (
    <li data-testid="trip-stop" data-key={stop.key} data-start={format.clock(stop.startsAt)} data-trip-drag="">
      <Road text={t("plan:travel", roadText(stop.travel, t, format))} />
      <div className="grid gap-x-6 gap-y-2 border-y border-line py-4 sm:grid-cols-[8rem_1fr]">
        <p className="text-lg font-semibold tabular-nums">
          {stop.endsAt < 24 * 60 ? format.hours(stop.startsAt, stop.endsAt) : format.clock(stop.startsAt)}
        </p>
        <div>
          <h3 className="text-lg font-semibold" lang={lang}>
            <a href={href(`/experiences/${encodeURIComponent(item.slug)}`)}>{item.name}</a>
          </h3>
          <p className="text-sm text-ink-soft">
            <span lang={lang}>{item.meetingPoint}</span> · {unitName(item.unitCode)}
          </p>
          <div className="mt-1">{item.price}</div>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-4 text-sm">
            <span data-testid="trip-seats">{t("booking:form.left", { count: stop.left })}</span>
            <BookDay slug={item.slug} day={day} />
          </p>
          {item.fetchAt
            .filter((point) => isOpenOn(point, day))
            .map((point) => (
              <FetchLine key={point.name} point={point} />
            ))}
          <Moves query={query} stopKey={stop.key} place={place} />
        </div>
      </div>
    </li>
  );
}

function BookDay({ slug, day }: { slug: string; day: Day }) {
  const { t, market } = usePage();
  const href = useHref();
  const wish = new URLSearchParams({ day, market });
  return (
    <a
      href={`${href(`/experiences/${encodeURIComponent(slug)}`)}?${wish}#when`}
      rel="nofollow"
      data-testid="trip-book"
      className="inline-block py-1.5 text-pine underline print:hidden"
    >
      {t("plan:book")}
    </a>
  );
}

function isOpenOn({ weekdays, closedOn }: FetchPlace, day: Day): boolean {
  return weekdays.includes(isoWeekday(day)) && !closedOn.includes(day);
}

/** What one ordered from the host, fetched on the way. */
function FetchLine({ point: { name, opensAt, closesAt } }: { point: FetchPlace }) {
  const { t, format } = usePage();
  return (
    <p className="mt-1 text-sm" data-testid="trip-pickup">
      {slotted(
        (slot) => t("plan:pickup", { place: slot, hours: format.hours(opensAt, closesAt) }),
        <span lang="vi">{name}</span>,
      )}
    </p>
  );
}

function Moves({ query, stopKey, place }: { query: TripQuery; stopKey: string; place: number }) {
  const { t } = usePage();
  const planHref = usePlanHref();
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 text-sm print:hidden">
      <span
        hidden
        data-drag-handle=""
        title={t("plan:drag")}
        aria-hidden="true"
        className="-ml-3 inline-grid size-11 cursor-grab touch-none select-none place-items-center text-lg text-ink-soft"
      >
        ⠿
      </span>
      {query.on[stopKey] === place ? <span className="py-1.5 text-ink-soft">{t("plan:wantedDay")}</span> : null}
      <MoveLinks query={query} itemKey={stopKey} place={place} />
      <a
        href={planHref(withoutItem(query, stopKey))}
        rel="nofollow"
        data-move="out"
        className="inline-block py-1.5 text-pine underline"
      >
        {t("plan:remove")}
      </a>
    </p>
  );
}

type MoveLinksProps = { query: TripQuery; itemKey: string; place: number | null };

/** To each other day: a link to the plan in which it stands there. */
export function MoveLinks({ query, itemKey, place }: MoveLinksProps) {
  const { t } = usePage();
  const planHref = usePlanHref();
  const others = Array.from({ length: query.days }, (_, index) => index + 1).filter((each) => each !== place);
  return others.map((other) => (
    <a
      key={other}
      href={`${planHref(withItem(query, itemKey, other))}#day-${other}`}
      rel="nofollow"
      data-move={other}
      className="inline-block py-1.5 text-pine underline"
    >
      {t("plan:move", { number: other })}
    </a>
  ));
}

function Road({ text }: { text: string }) {
  return <p className="py-2 pl-4 text-sm text-ink-soft before:mr-2 before:content-['↓']">{text}</p>;
}

type Page = ReturnType<typeof usePage>;

function roadText({ km, minutes }: Stop["travel"], t: Page["t"], format: Page["format"]) {
  return { time: durationText(minutes, t), km: format.measure(km, "kilometer") };
}

/** Another plan's address, in the same market. */
export function usePlanHref(): (query: TripQuery) => string {
  const href = useHref();
  const { market } = usePage();
  return (query) => `${href("/plan")}${tripSearch(query)}&market=${market}`;
}
