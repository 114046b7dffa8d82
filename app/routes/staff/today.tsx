import { useLoaderData } from "@remix-run/react";
import { staffToday } from "#app/domain/insights/queries/staff-today.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { waited } from "#app/i18n/waited.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { reviewRows } from "./review-rows.server.ts";
import { ReviewTable } from "./review-table.tsx";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, today, now, t } = page;
  const [figures, rows] = await Promise.all([staffToday(services.db, today), reviewRows(page, 8)]);
  const { oldestAt } = figures.review;
  return {
    facts: { title: t("staff:nav.today"), description: t("staff:title"), noIndex: true },
    figures,
    oldest: oldestAt ? waited(t, oldestAt, now) : null,
    rows,
    now,
  };
});

export default function StaffTodayPage() {
  const { figures, oldest, rows, now } = useLoaderData<typeof loader>();
  const { t, format, today } = usePage();
  const href = useHref();
  const { review, campaigns, awards, failedMails } = figures;
  return (
    <>
      <DeskTitle
        title={t("staff:nav.today")}
        note={t("staff:today.asOf", { day: format.day(today), moment: format.moment(now) })}
      />
      <dl className="grid border-l border-t border-line bg-raised sm:grid-cols-2 xl:grid-cols-4">
        <Figure
          term={t("staff:today.review")}
          value={review.count}
          note={oldest ? t("staff:today.oldest", { age: oldest }) : t("staff:today.nothingWaits")}
          href={href("/staff/review")}
        />
        <Figure
          term={t("staff:today.campaigns")}
          value={campaigns.live}
          note={t("staff:today.scheduled", { count: campaigns.scheduled })}
          href={href("/staff/campaigns")}
        />
        <Figure
          term={t("staff:today.awards")}
          value={awards.within180}
          note={t("staff:today.awardsNote", { within90: awards.within90, within30: awards.within30 })}
          href={href("/staff/awards?show=within180")}
          alarm={awards.within30 > 0}
        />
        <Figure
          term={t("staff:today.mails")}
          value={failedMails}
          note={t(failedMails > 0 ? "staff:today.mailsNote" : "staff:today.mailsFine")}
          href={href("/staff/mails")}
          alarm={failedMails > 0}
        />
      </dl>
      <DeskSection title={t("staff:today.next")}>
        <ReviewTable rows={rows} />
      </DeskSection>
    </>
  );
}

type FigureProps = { term: string; value: number; note: string; href?: string; alarm?: boolean };

function Figure({ term, value, note, href, alarm }: FigureProps) {
  const { format } = usePage();
  return (
    <div className="border-b border-r border-line px-5 py-4">
      <dt className="text-sm text-ink-soft">
        {href ? (
          <a href={href} className="underline">
            {term}
          </a>
        ) : (
          term
        )}
      </dt>
      <dd className="text-2xl font-semibold tabular-nums">{format.number(value)}</dd>
      <dd className={`text-sm ${alarm ? "font-semibold text-danger" : "text-ink-soft"}`}>{note}</dd>
    </div>
  );
}
