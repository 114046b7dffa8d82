import { useLoaderData } from "@remix-run/react";
import { closureOn } from "#app/domain/places/model/arrivals.ts";
import { arrivalBook } from "#app/domain/places/queries/arrival-book.server.ts";
import { ArrivalRoutes } from "#app/domain/places/ui/arrival-routes.tsx";
import { CheckedNote } from "#app/domain/places/ui/checked-note.tsx";
import { LapsedEntry, LapsedRoutes } from "#app/domain/places/ui/lapsed-arrivals.tsx";
import { OnwardLegs } from "#app/domain/places/ui/onward-legs.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { markets } from "#app/shared/market.ts";
import { PageTitle, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const loader = page(async ({ services, market, today, t }) => {
  const book = arrivalBook(services.reference, market, today);
  const closures = book.gateways.flatMap((gateway) => {
    const closure = closureOn(gateway, today);
    return closure ? [{ gateway, closure }] : [];
  });
  const facts: PageFacts = { title: t("arrive:title"), description: t("arrive:description") };
  return { facts, book, closures };
});

export default function GettingHere() {
  const { book, closures } = useLoaderData<typeof loader>();
  const { t, format, locale, market } = usePage();
  return (
    <div className="container-text pb-16">
      <PageTitle title={t("arrive:title")} lead={t("arrive:lead")} />
      <MarketLinks />
      {closures.map(({ gateway, closure }) => (
        <Notice key={gateway.key} tone="warn">
          <p>
            {t(closure === "closed" ? "arrive:closedNow" : "arrive:closed", {
              name: gateway.name[locale],
              from: format.day(gateway.closedFrom ?? ""),
              until: format.day(gateway.closedUntil ?? ""),
              checked: format.day(gateway.checkedOn),
            })}
          </p>
          <CheckedNote of={gateway} />
        </Notice>
      ))}
      {book.entry ? (
        <Section title={t("arrive:entry.title")} id="entry">
          <p className="text-lg" data-testid="visa-free-days" data-days={book.entry.visaFreeDays}>
            {t("arrive:entry.days", { market: t(`common:market.${market}`), count: book.entry.visaFreeDays })}{" "}
            {book.entry.validTo ? t("arrive:entry.until", { day: format.day(book.entry.validTo) }) : null}
          </p>
          <CheckedNote of={book.entry} />
          <p className="mt-3">{t("arrive:entry.evisa")}</p>
          <p className="mt-1">{t("arrive:entry.passport")}</p>
        </Section>
      ) : null}
      {book.lapsedEntry ? <LapsedEntry rule={book.lapsedEntry} /> : null}
      <Section title={t("arrive:routes.title")} id="flights">
        <ArrivalRoutes routes={book.routes} gateways={book.gateways} />
        <LapsedRoutes routes={book.lapsedRoutes} gateways={book.gateways} />
      </Section>
      <Section title={t("arrive:legs.title")} id="onward">
        <p className="text-sm text-ink-soft">{t("arrive:legs.estimate")}</p>
        <OnwardLegs legs={book.legs} gateways={book.gateways} />
      </Section>
      <Section title={t("arrive:around.title")} id="around">
        <p>{t("arrive:around.text")}</p>
      </Section>
    </div>
  );
}

/** The page is told for one market; the others are a link away. */
function MarketLinks() {
  const { t, market } = usePage();
  const href = useHref();
  return (
    <nav aria-label={t("arrive:fromHere")} className="mb-6">
      <p className="font-semibold">{t("arrive:fromHere")}</p>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {markets.map((each) => (
          <li key={each}>
            <a
              href={href(`/getting-here?market=${each}`)}
              aria-current={each === market ? "page" : undefined}
              className={each === market ? "inline-block py-1 font-semibold" : "inline-block py-1 text-pine underline"}
            >
              {t(`common:market.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
