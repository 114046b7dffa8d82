import { useActionData, useLoaderData } from "@remix-run/react";
import { bookingStates } from "#app/domain/experiences/model/booking-state.ts";
import { listAllBookings } from "#app/domain/experiences/queries/list-all-bookings.server.ts";
import { AbsenceAnswer, StaffBookingRow } from "#app/domain/experiences/ui/staff-booking-row.tsx";
import { badRequest, notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { isUuid } from "#app/shared/id.ts";
import { askedPage } from "#app/shared/page-number.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { SearchBox } from "#app/ui/search-box.tsx";
import { answerAbsenceReport } from "#app/workflows/answer-absence-report.server.ts";
import { sellerNaming } from "./seller-naming.server.ts";

const dones = ["give-back", "close"] as const;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, url, t, now } = page;
  const { searchParams } = url;
  const filter = {
    state: bookingStates.find((state) => state === searchParams.get("state")) ?? null,
    orderId: asUuid(searchParams.get("order")),
    q: (searchParams.get("q") ?? "").slice(0, 80),
    page: askedPage(searchParams),
  };
  const list = await listAllBookings(services.db, filter, now);
  const hosts = [...list.rows, ...list.absences, ...list.late].map(({ sellerId }) => ({ id: sellerId, name: "" }));
  const named = await sellerNaming(page, hosts);
  return {
    facts: { title: t("hosting:staff.title"), description: t("staff:title"), noIndex: true },
    ...{ list, filter, hostNames: Object.fromEntries(hosts.map((host) => [host.id, named(host).name])) },
    done: dones.find((each) => each === searchParams.get("done")) ?? null,
  };
});

function asUuid(asked: string | null): string | null {
  return asked && isUuid(asked) ? asked : null;
}

export const action = page(async (page) => {
  const { userId } = await openStaffDesk(page);
  const { booking = "", intent } = await formFields(page.request);
  const answer = dones.find((each) => each === intent);
  if (!answer) throw badRequest();
  const answered = await answerAbsenceReport(page.services, { bookingId: booking, answer, actor: userId });
  if (answered.ok) throw seeOther(hrefIn(page.locale, `/staff/bookings?done=${answer}`));
  if (answered.error === "not-found") throw notFound();
  return refused([{ field: "absences", message: page.t("hosting:staff.notNow") }], {}, 409);
});

export default function StaffBookings() {
  const { list, filter, hostNames, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const hostOf = (sellerId: string) => hostNames[sellerId] ?? "";
  return (
    <>
      <DeskTitle title={t("hosting:staff.title")} note={t("hosting:staff.note", { count: list.total })} />
      <div className="grid gap-3 empty:hidden">
        <ErrorSummary errors={answer?.errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`hosting:staff.done.${done}`)}
          </Notice>
        ) : null}
      </div>
      {list.absences.length > 0 ? (
        <DeskSection title={t("hosting:staff.absences")} id="field-absences">
          <ul className="divide-y divide-line border-y border-line">
            {list.absences.map((row) => (
              <StaffBookingRow key={row.id} booking={row} hostName={hostOf(row.sellerId)}>
                <AbsenceAnswer booking={row} />
              </StaffBookingRow>
            ))}
          </ul>
        </DeskSection>
      ) : null}
      {list.late.length > 0 ? (
        <DeskSection title={t("hosting:staff.late")} id="late">
          <ul className="divide-y divide-line border-y border-line">
            {list.late.map((row) => (
              <StaffBookingRow key={row.id} booking={row} hostName={hostOf(row.sellerId)} />
            ))}
          </ul>
        </DeskSection>
      ) : null}
      <DeskSection title={t("hosting:staff.all")} id="all">
        <Filters />
        {list.rows.length === 0 ? <p className="py-6 text-ink-soft">{t("hosting:staff.empty")}</p> : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {list.rows.map((row) => (
            <StaffBookingRow key={row.id} booking={row} hostName={hostOf(row.sellerId)} />
          ))}
        </ul>
      </DeskSection>
      <PageTurner
        page={list.page}
        pages={Math.ceil(list.total / list.pageSize)}
        query={{ state: filter.state ?? "", q: filter.q, order: filter.orderId ?? "" }}
      />
    </>
  );
}

function Filters() {
  const { filter } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  const to = (state: string) => {
    const kept = Object.entries({ state, q: filter.q }).filter(([, value]) => value !== "");
    return href(`/staff/bookings${kept.length > 0 ? `?${new URLSearchParams(kept)}` : ""}`);
  };
  const tabs = [
    { href: to(""), label: t("hosting:staff.every"), current: filter.state === null },
    ...bookingStates.map((state) => ({
      href: to(state),
      label: t(`booking:status.${state}`),
      current: filter.state === state,
    })),
  ];
  return (
    <>
      <FilterTabs label={t("hosting:staff.filter")} tabs={tabs} />
      <div className="py-4">
        <SearchBox name="q" label={t("hosting:staff.search")} value={filter.q} kept={{ state: filter.state ?? "" }} />
      </div>
    </>
  );
}
