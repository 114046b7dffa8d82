import { useLoaderData } from "@remix-run/react";
import type { MonthHeadline, SeasonItem } from "#app/domain/places/model/unit.ts";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { inSeason } from "#app/shared/season.ts";
import { Emblem } from "#app/ui/emblem.tsx";
import { PageTitle } from "#app/ui/layout.tsx";
import { SeasonStrip } from "#app/ui/season-strip.tsx";

export const loader = page(async ({ services, locale, t }) => {
  const items = services.reference.list<SeasonItem>("season-item");
  const headlines = services.reference.list<MonthHeadline>("month-headline");
  const facts: PageFacts = { title: t("home:seasons.title"), description: t("home:seasons.description") };
  return {
    facts,
    months: headlines.map(({ month, headline }) => ({
      month,
      headline: headline[locale],
      items: items
        .filter((item) => inSeason(item.months, month))
        .map(({ key, emblem, name }) => ({ key, emblem, name: name[locale] })),
    })),
    table: items.map(({ key, name, months, emblem, kind }) => ({ key, name: name[locale], months, emblem, kind })),
  };
});

export default function Seasons() {
  const { months, table } = useLoaderData<typeof loader>();
  const { t, format, month: current } = usePage();
  const href = useHref();
  return (
    <div className="container-page pb-14">
      <PageTitle title={t("home:seasons.title")} lead={t("home:seasons.lead")} />
      <ol className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {months.map(({ month, headline, items }) => (
          <li key={month} className="relative">
            <img
              src={`/art/scenes/month-${String(month).padStart(2, "0")}.svg`}
              alt=""
              width="1440"
              height="620"
              loading={month <= 3 ? "eager" : "lazy"}
              className="aspect-[2/1] w-full rounded-sm object-cover object-bottom"
            />
            <h2 className="mt-3 font-display text-xl">
              <a
                href={href(`/seasons/${month}`)}
                className="no-underline after:absolute after:inset-0 hover:text-pine"
                aria-current={month === current ? "date" : undefined}
              >
                {format.month(month)}
              </a>
              {month === current ? (
                <span className="ml-2 rounded-sm bg-ink px-2 py-0.5 align-middle font-text text-sm text-paper">
                  {t("home:seasons.now")}
                </span>
              ) : null}
            </h2>
            <p className="text-ink-soft">{headline}</p>
            <p className="mt-1 text-sm text-ink-soft">{format.list(items.slice(0, 5).map(({ name }) => name))}</p>
          </li>
        ))}
      </ol>
      <h2 className="mt-14 mb-4 border-b border-line pb-3 font-display text-2xl">{t("home:seasons.table")}</h2>
      <ul className="grid gap-x-10 md:grid-cols-2">
        {table.map(({ key, name, months: season, emblem }) => (
          <li
            key={key}
            className="grid grid-cols-[2.25rem_1fr] items-center gap-x-3 border-b border-line py-3 sm:grid-cols-[2.25rem_minmax(0,1fr)_13rem] md:grid-cols-[2.25rem_minmax(0,1fr)_9rem] lg:grid-cols-[2.25rem_minmax(0,1fr)_13rem]"
          >
            <Emblem name={emblem} className="size-9 text-pine" />
            <span>{name}</span>
            <div className="col-span-2 mt-2 sm:col-span-1 sm:mt-0">
              <SeasonStrip season={season} compact />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
