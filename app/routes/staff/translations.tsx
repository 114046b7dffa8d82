import { useLoaderData } from "@remix-run/react";
import { listTranslations, translationsPerPage } from "#app/domain/catalogue/queries/list-translations.server.ts";
import { TranslationList } from "#app/domain/catalogue/ui/translation-list.tsx";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { isLocale, localeNames, locales } from "#app/shared/locale.ts";
import { askedPage } from "#app/shared/page-number.ts";
import { isTranslationState, translationStates } from "#app/shared/translation-state.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { SearchBox } from "#app/ui/search-box.tsx";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, url, t } = page;
  const language = url.searchParams.get("language");
  const state = url.searchParams.get("state");
  const filter = {
    locale: isLocale(language) ? language : null,
    state: isTranslationState(state) ? state : null,
    query: (url.searchParams.get("q") ?? "").slice(0, 80),
    page: askedPage(url.searchParams),
  };
  const { rows, total, all, counts, page: shown } = await listTranslations(services.db, filter);
  return {
    facts: { title: t("translations:title"), description: t("staff:title"), noIndex: true },
    ...{ rows, total, all, counts, filter: { ...filter, page: shown } },
    pages: Math.ceil(total / translationsPerPage),
  };
});

export default function Translations() {
  const { rows, total, filter, pages } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const kept = { language: filter.locale ?? "", state: filter.state ?? "" };
  return (
    <>
      <DeskTitle title={t("translations:title")} note={t("translations:note", { count: total })} />
      <p className="measure pb-3 text-sm text-ink-soft">{t("translations:scope")}</p>
      <Filters />
      <div className="py-4">
        <SearchBox name="q" label={t("translations:search")} value={filter.query} kept={kept} />
      </div>
      {filter.state ? <p className="measure pb-4 text-sm">{t(`translations:meaning.${filter.state}`)}</p> : null}
      {rows.length === 0 ? <p className="py-6 text-ink-soft">{t("translations:empty")}</p> : null}
      {rows.length > 0 ? <TranslationList rows={rows} /> : null}
      <PageTurner page={filter.page} pages={pages} query={{ ...kept, q: filter.query }} />
    </>
  );
}

function Filters() {
  const { filter, counts, all } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  const to = (change: { language?: string; state?: string }) => {
    const wanted = { language: filter.locale ?? "", state: filter.state ?? "", q: filter.query, ...change };
    return href(
      `/staff/translations?${new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ""))}`,
    );
  };
  const languages = [
    { href: to({ language: "" }), label: t("translations:anyLanguage"), current: filter.locale === null },
    ...locales.map((locale) => ({
      href: to({ language: locale }),
      label: localeNames[locale],
      current: filter.locale === locale,
    })),
  ];
  const states = [
    { href: to({ state: "" }), label: t("translations:anyState"), count: all, current: filter.state === null },
    ...translationStates.map((state) => ({
      href: to({ state }),
      label: t(`translations:state.${state}`),
      count: counts[state],
      current: filter.state === state,
    })),
  ];
  return (
    <>
      <FilterTabs label={t("translations:language")} tabs={languages} />
      <FilterTabs label={t("translations:stateFilter")} tabs={states} />
    </>
  );
}
