import { useLoaderData } from "@remix-run/react";
import { foldedName } from "#app/domain/trust/model/folded-name.ts";
import { endsIn, recordTabs, renewalCalendar, standsIn } from "#app/domain/trust/model/record-tabs.ts";
import { type ListedRecord, listRecords } from "#app/domain/trust/queries/list-records.server.ts";
import { RecordTable } from "#app/domain/trust/ui/record-table.tsx";
import { RenewalCalendar } from "#app/domain/trust/ui/renewal-calendar.tsx";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { askedPage, pageWithin } from "#app/shared/page-number.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { SearchBox } from "#app/ui/search-box.tsx";
import { nameItems } from "#app/workflows/name-items.server.ts";

const rowsPerPage = 50;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, today, t, url } = page;
  const all = await listRecords(services.db, today);
  const show = recordTabs.find((tab) => tab === url.searchParams.get("show")) ?? "all";
  const query = (url.searchParams.get("q") ?? "").slice(0, 80);
  const asked = url.searchParams.get("month") ?? "";
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : "";
  const sought = foldedName(query);
  const matching = all
    .filter((record) => standsIn(record, show, today) && (query === "" || finds(record, sought)))
    .filter((record) => month === "" || endsIn(record, month))
    .sort(show === "expired" || show === "all" ? byEnd.last : byEnd.first);
  const shown = pageWithin(askedPage(url.searchParams), matching.length, rowsPerPage);
  return {
    facts: { title: t("awards:title"), description: t("staff:title"), noIndex: true },
    rows: await named(page, matching.slice((shown - 1) * rowsPerPage, shown * rowsPerPage)),
    total: matching.length,
    counts: recordTabs.map((tab) => ({ tab, count: all.filter((each) => standsIn(each, tab, today)).length })),
    calendar: renewalCalendar(all, today),
    filter: { show, query, month, page: shown },
    pages: Math.ceil(matching.length / rowsPerPage),
  };
});

/** Signs alone are no words and find nothing. */
function finds(record: ListedRecord, sought: string): boolean {
  return sought !== "" && record.sought.includes(sought);
}

const far = "9999";
const byEnd = {
  first: (a: ListedRecord, b: ListedRecord) => ((a.ends ?? far) < (b.ends ?? far) ? -1 : 1),
  last: (a: ListedRecord, b: ListedRecord) => ((a.ends ?? far) > (b.ends ?? far) ? -1 : 1),
};

/** Only the rows of the page are looked up in the catalogue. */
async function named({ services, locale }: PageRequest, records: readonly ListedRecord[]) {
  const ids = records.flatMap((record) => (record.type === "certificate" ? [record.productId] : []));
  const products = await nameItems(services.db, "product", ids, locale);
  return records.map(({ sought: _sought, ...record }) => {
    const product = record.type === "certificate" ? products.get(record.productId) : undefined;
    return { ...record, product: product ? { name: product.name, sellerName: product.sellerName } : null };
  });
}

export default function Awards() {
  const { rows, total, counts, calendar, filter, pages } = useLoaderData<typeof loader>();
  const { t, today } = usePage();
  const href = useHref();
  const search = filter.query ? `&q=${encodeURIComponent(filter.query)}` : "";
  const tabs = counts.map(({ tab, count }) => ({
    href: href(`/staff/awards?show=${tab}${search}`),
    label: t(`awards:tab.${tab}`),
    count,
    current: tab === filter.show && filter.month === "",
  }));
  return (
    <>
      <DeskTitle title={t("awards:title")} note={t("awards:note", { count: total })}>
        <a href={href("/staff/awards/new")} className={buttonClass("primary")}>
          {t("awards:new")}
        </a>
      </DeskTitle>
      <RenewalCalendar months={calendar} current={filter.month} />
      <FilterTabs label={t("awards:filter")} tabs={tabs} />
      <div className="py-4">
        <SearchBox
          name="q"
          label={t("awards:search")}
          value={filter.query}
          kept={{ show: filter.show, month: filter.month }}
        />
      </div>
      {rows.length === 0 ? <p className="py-6 text-ink-soft">{t("awards:empty")}</p> : null}
      {rows.length > 0 ? <RecordTable rows={rows} today={today} /> : null}
      <PageTurner
        page={filter.page}
        pages={pages}
        query={{ show: filter.show, q: filter.query, month: filter.month }}
      />
    </>
  );
}
