import { useLoaderData } from "@remix-run/react";
import { CardGrid } from "#app/domain/search/ui/card-grid.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { PageTitle, Section } from "#app/ui/layout.tsx";
import { relatedCards } from "#app/workflows/related-cards.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const loader = page(async (page) => {
  const { cards } = await relatedCards(page, { types: ["event"], limit: 100 });
  const facts: PageFacts = {
    title: page.t("home:eventPages.title"),
    description: page.t("home:eventPages.description"),
  };
  const byStart = [...cards].sort((a, b) => ((a.hit.startsOn ?? "") < (b.hit.startsOn ?? "") ? -1 : 1));
  const coming = byStart.filter(({ hit }) => (hit.endsOn ?? "") >= page.today);
  const calendar = `${page.services.origin}/events.ics?locale=${page.locale}`;
  return { facts, calendar, coming, past: byStart.filter((card) => !coming.includes(card)).reverse() };
});

export default function EventList() {
  const { calendar, coming, past } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <div className="container-page pb-12">
      <PageTitle title={t("home:eventPages.title")} lead={t("home:eventPages.lead")} />
      {coming.length > 0 ? (
        <CardGrid>
          {coming.map((card, index) => (
            <PortalCard key={card.hit.id} card={card} eager={index < 3} />
          ))}
        </CardGrid>
      ) : (
        <p>{t("home:eventPages.none")}</p>
      )}
      <Section title={t("home:eventPages.calendar.subscribe")} id="calendar">
        <p className="measure">{t("home:eventPages.calendar.subscribeHint")}</p>
        <p className="mt-3 break-all">
          <a href={calendar} className="text-pine underline" translate="no">
            {calendar}
          </a>
        </p>
      </Section>
      {past.length > 0 ? (
        <Section title={t("home:eventPages.past")} id="past">
          <CardGrid>
            {past.map((card) => (
              <PortalCard key={card.hit.id} card={card} headingLevel={3} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
    </div>
  );
}
