import { useLoaderData } from "@remix-run/react";
import { getSellerCard } from "#app/domain/sellers/queries/find-seller-page.server.ts";
import { findEventPage } from "#app/domain/trade/queries/find-event-page.server.ts";
import { EventFacts } from "#app/domain/trade/ui/event-facts.tsx";
import { movedTo } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { cardLink } from "#app/http/social-cards.server.ts";
import { eventDaysText } from "#app/i18n/event-days-text.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { nextHeldDay } from "#app/shared/held-days.ts";
import { translatedAddresses } from "#app/shared/pick-translation.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { FallbackMark, useTextLang } from "#app/ui/fallback-mark.tsx";
import { Label } from "#app/ui/label.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SaveLink } from "#app/ui/save-link.tsx";
import { Unbroken } from "#app/ui/unbroken.tsx";
import { eventCard } from "#app/workflows/item-cards.server.ts";
import { structuredEvent } from "#app/workflows/structured-pages.server.ts";
import { movedOrUnknown } from "./moved-item.server.ts";

export const loader = page(async (page) => {
  const { services, locale, params, url } = page;
  const event = await findEventPage(services.db, params.slug ?? "", locale);
  if (!event) throw await movedOrUnknown(page, "event");
  if (event.redirectSlug) throw movedTo(`/${locale}/events/${encodeURIComponent(event.redirectSlug)}${url.search}`);
  const seller = event.sellerId ? await getSellerCard(services.db, event.sellerId, locale) : null;
  const card = cardLink(eventCard(page, event));
  const facts: PageFacts = {
    title: event.text.name,
    description: event.text.summary,
    alternates: translatedAddresses(event.translations, "/events"),
    fallsBack: true,
    card,
    structured: structuredEvent(page, event, seller, card),
  };
  const { translations: _translations, ...shown } = event;
  const maker = seller && { name: seller.text.name, slug: seller.text.slug, locale: seller.text.locale };
  return { facts, event: shown, maker, next: nextHeldDay(event, page.today) };
});

export default function EventPage() {
  const { event, maker, next } = useLoaderData<typeof loader>();
  const { t, format, unitName } = usePage();
  const href = useHref();
  const lang = useTextLang(event.text.locale);
  const makerLang = useTextLang(maker?.locale ?? event.text.locale);
  return (
    <div className="container-page pb-14">
      <Breadcrumbs
        items={[
          { label: t("common:nav.events"), href: href("/events") },
          { label: event.text.name, lang },
        ]}
      />
      <div className="grid gap-8 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)] md:gap-12">
        <Label
          emblem={event.emblem}
          accent={event.accent}
          title={event.text.name}
          place={eventDaysText(event, t, format)}
          titleLang={lang}
        />
        <div>
          <h1 className="font-display text-3xl" lang={lang}>
            <Unbroken text={event.text.name} lang={lang} />
          </h1>
          <p className="measure mt-3 text-lg text-ink-soft" lang={lang}>
            {event.text.summary}
          </p>
          <FallbackMark textLocale={event.text.locale} />
          {event.dateState === "unverified" ? <Notice tone="warn">{t("home:eventPages.unverified")}</Notice> : null}
          <EventFacts
            when={event}
            next={next}
            place={<span lang={lang}>{event.text.place}</span>}
            unit={unitName(event.unitCode)}
            organiser={
              maker ? (
                <a
                  href={href(`/producers/${encodeURIComponent(maker.slug)}`)}
                  className="text-pine underline"
                  lang={makerLang}
                >
                  {maker.name}
                </a>
              ) : null
            }
          />
          <p className="mb-6 flex flex-wrap gap-3">
            <SaveLink
              itemKey={event.key}
              name={event.text.name}
              lang={lang}
              path={`/events/${encodeURIComponent(event.text.slug)}`}
            />
            <a
              href={href(`/events/${encodeURIComponent(event.text.slug)}/calendar.ics`)}
              className={buttonClass("quiet")}
            >
              {t("home:eventPages.calendar.add")}
            </a>
          </p>
          <div className="measure grid gap-3" lang={lang}>
            {event.text.description.split("\n\n").map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
