import { useLoaderData } from "@remix-run/react";
import { cutWishes, readTrip, tripSearch } from "#app/domain/experiences/model/trip-query.ts";
import { TripDays, type TripItem } from "#app/domain/experiences/ui/trip-days.tsx";
import { TripForm } from "#app/domain/experiences/ui/trip-form.tsx";
import { TripOtherEvents } from "#app/domain/experiences/ui/trip-other-events.tsx";
import { TripOthers } from "#app/domain/experiences/ui/trip-others.tsx";
import { TripLost, TripSaved } from "#app/domain/experiences/ui/trip-saved.tsx";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { PriceTag } from "#app/domain/markets/ui/price-tag.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Translated } from "#app/shared/locale.ts";
import { roadFactor } from "#app/shared/road-estimate.ts";
import { buttonClass } from "#app/ui/button.ts";
import { PageTitle, Section } from "#app/ui/layout.tsx";
import { layTrip } from "#app/workflows/lay-trip.server.ts";

/** Xuân Hương – Đà Lạt, where most people stay. */
const usualBase = "24781";

export const loader = page(async (page) => {
  const { url, today, market, locale, services, t } = page;
  const query = readTrip(url.searchParams, { today, base: usualBase });
  const trip = await layTrip(page, query);
  const families = services.reference
    .list<{ key: string; name: Translated }>("experience-family")
    .map(({ key, name }) => ({ key, name: name[locale] }));
  const { flightRules } = getMarketBook(services.reference, market);
  const facts: PageFacts = {
    title: t("plan:title"),
    description: t("plan:description"),
    filtered: url.search !== "",
  };
  const link = `${services.origin}/${locale}/plan${tripSearch(query)}`;
  const flights = flightRules.map(({ kind, flight, text }) => ({ key: `${kind}/${flight}`, text: text[locale] }));
  return { facts, query, cut: cutWishes(url.searchParams), link, families, flights, ...trip };
});

export default function Plan() {
  const data = useLoaderData<typeof loader>();
  const { query, days, leftOut, more, items, events, flights, link } = data;
  const { t, format } = usePage();
  const named = new Map<string, TripItem>(
    items.map((item) => [item.key, { ...item, price: item.price ? <PriceTag price={item.price} from /> : null }]),
  );
  return (
    <div className="container-page pb-16">
      <PageTitle title={t("plan:title")} lead={t("plan:lead")} />
      <TripForm query={query} bases={data.bases} families={data.families} />
      <TripSaved query={query} />
      <TripLost query={query} cut={data.cut} unknown={data.unknown} />
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div>
          <TripDays query={query} days={days} leftOut={leftOut} items={named} />
          <LeaveOutHere />
          <p className="mt-4 text-sm text-ink-soft">{t("plan:estimate", { factor: format.number(roadFactor) })}</p>
          <TripOthers query={query} leftOut={leftOut} more={more} items={named} />
          <TripOtherEvents query={query} events={data.otherEvents} />
        </div>
        <aside>
          <Share link={link} />
          {events.length > 0 ? <TripEvents /> : null}
          <Section title={t("plan:home.title")} id="home">
            <p>{t("plan:home.text")}</p>
            <ul className="mt-2 list-disc pl-5 text-sm">
              {flights.map(({ key, text }) => (
                <li key={key} className="mt-1">
                  {text}
                </li>
              ))}
            </ul>
          </Section>
        </aside>
      </div>
    </div>
  );
}

/** Seen while a visit is being dragged. */
function LeaveOutHere() {
  const { t } = usePage();
  return (
    <p
      data-trip-drop="out"
      aria-hidden="true"
      className="trip-out fixed inset-x-4 bottom-4 z-10 rounded-lg border-2 border-dashed border-line-strong bg-raised p-5 text-center data-over:border-danger data-over:bg-danger-soft print:hidden"
    >
      {t("plan:drop")}
    </p>
  );
}

function Share({ link }: { link: string }) {
  const { t } = usePage();
  return (
    <Section title={t("plan:share.title")} id="share">
      <p>{t("plan:share.hint")}</p>
      <p className="mt-2 break-all text-sm">
        <a href={link} className="text-pine underline" translate="no">
          {decodeURIComponent(link)}
        </a>
      </p>
      <div
        data-save-plan=""
        data-saved={t("plan:offline.saved")}
        data-failed={t("plan:offline.failed")}
        hidden
        className="mt-4 print:hidden"
      >
        <button type="button" className={buttonClass("quiet")} data-testid="save-plan">
          {t("plan:offline.save")}
        </button>
        <p role="status" className="mt-2" />
      </div>
    </Section>
  );
}

function TripEvents() {
  const { events } = useLoaderData<typeof loader>();
  const { t, format, locale } = usePage();
  const href = useHref();
  return (
    <Section title={t("plan:events")} id="events">
      <ul className="divide-y divide-line border-y border-line">
        {events.map(({ name, slug, textLocale, days, opensAt, closesAt, isCertain }) => (
          <li key={slug} className="py-3" data-testid="trip-event">
            <a href={href(`/events/${encodeURIComponent(slug)}`)} lang={textLocale === locale ? undefined : textLocale}>
              {name}
            </a>
            <p className="text-sm text-ink-soft">
              {format.labels([
                format.list(days.map(format.day)),
                ...(opensAt !== null && closesAt !== null ? [format.hours(opensAt, closesAt)] : []),
              ])}
            </p>
            {isCertain ? null : <p className="text-sm">{t("home:eventPages.unverified")}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
