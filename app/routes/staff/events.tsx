import { useLoaderData } from "@remix-run/react";
import { type DeskEvent, listDeskEvents } from "#app/domain/trade/queries/list-desk-events.server.ts";
import { type EventLine, EventLines } from "#app/domain/trade/ui/event-lines.tsx";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Locale } from "#app/shared/locale.ts";
import { askedPage, pageWithin } from "#app/shared/page-number.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";

const pastPerPage = 50;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, today, t, url, locale } = page;
  const lines = (await listDeskEvents(services.db)).map((event) => lineOf(event, locale));
  const open = lines.filter(({ standing }) => standing === "public");
  const past = open.filter(({ endsOn }) => endsOn < today).reverse();
  const shown = pageWithin(askedPage(url.searchParams), past.length, pastPerPage);
  return {
    facts: { title: t("editorial:events.title"), description: t("staff:title"), noIndex: true },
    coming: unverifiedFirst(open.filter(({ endsOn }) => endsOn >= today)),
    past: past.slice((shown - 1) * pastPerPage, shown * pastPerPage),
    hidden: lines.filter(({ standing }) => standing !== "public"),
    ...{ shown, pages: Math.ceil(past.length / pastPerPage) },
  };
});

function lineOf({ id, startsOn, endsOn, dateState, standing, translations }: DeskEvent, locale: Locale): EventLine {
  const name = pickTranslation(translations, locale)?.name ?? "";
  return { id, name, startsOn, endsOn, dateState, standing, languages: translations.map((text) => text.locale) };
}

/** Each by its first day, what nobody verified before the rest. */
function unverifiedFirst(lines: EventLine[]): EventLine[] {
  const isOpen = ({ dateState }: EventLine) => dateState === "unverified";
  return [...lines.filter(isOpen), ...lines.filter((line) => !isOpen(line))];
}

export default function StaffEvents() {
  const { coming, past, hidden, shown, pages } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={t("editorial:events.title")} note={t("editorial:events.note")}>
        <a href={href("/staff/events/new")} className={buttonClass("primary")}>
          {t("editorial:events.add")}
        </a>
      </DeskTitle>
      <DeskSection title={t("editorial:events.coming")} id="coming">
        <EventLines lines={coming} />
      </DeskSection>
      <DeskSection title={t("editorial:events.hidden")} id="hidden">
        <EventLines lines={hidden} />
      </DeskSection>
      <DeskSection title={t("editorial:events.past")} id="past">
        <EventLines lines={past} />
        <PageTurner page={shown} pages={pages} query={{}} />
      </DeskSection>
    </>
  );
}
