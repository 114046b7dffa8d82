import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { sellerToday } from "#app/domain/insights/queries/seller-today.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, now, today, t } = page;
  const work = await sellerToday(services.db, { sellerId, now, today });
  return { facts: { title: t("seller:today.title"), description: t("seller:title"), noIndex: true }, work };
});

type Task = {
  key: string;
  href: string;
  title: string;
  note?: ReactNode;
  aside?: string;
  urgent?: boolean;
  foreign?: boolean;
};

export default function SellerTodayPage() {
  const { work } = useLoaderData<typeof loader>();
  const { t, format, today } = usePage();
  const href = useHref();
  const tasks = useTasks();
  return (
    <>
      <DeskTitle
        title={tasks.length > 0 ? t("seller:today.tasks", { count: tasks.length }) : t("seller:today.none")}
        note={format.day(today)}
      />
      {tasks.length > 0 ? (
        <ul className="divide-y divide-line rounded-md border border-line bg-raised">
          {tasks.map((task) => (
            <TaskRow key={task.key} task={task} />
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft">{t("seller:today.noneText")}</p>
      )}
      <p className="mt-5">
        <a href={href("/seller/listings/new")} className={`${buttonClass("primary")} w-full lg:w-auto`}>
          {t("seller:newListing.open")}
        </a>
      </p>
      <dl className="mt-5 grid gap-x-8 gap-y-1 rounded-md border border-line bg-raised px-4 py-3 sm:grid-cols-2">
        <div className="flex justify-between gap-4">
          <dt>{t("seller:today.week")}</dt>
          <dd className="tabular-nums">{t("seller:today.orders", { count: work.week.orders })}</dd>
        </div>
        <div className="flex justify-between gap-4">
          <dt>{t("seller:today.inReview")}</dt>
          <dd className="tabular-nums">{work.inReview}</dd>
        </div>
      </dl>
    </>
  );
}

function TaskRow({ task }: { task: Task }) {
  const href = useHref();
  return (
    <li>
      <a href={href(task.href)} className="block px-4 py-3.5 no-underline hover:bg-mist-soft">
        <span className="flex items-baseline justify-between gap-4">
          <strong className="min-w-0 font-semibold [overflow-wrap:anywhere]">{task.title}</strong>
          {task.aside ? (
            <span className={`shrink-0 text-sm ${task.urgent ? "font-semibold text-danger" : "text-ink-soft"}`}>
              {task.aside}
            </span>
          ) : null}
        </span>
        {task.note ? (
          <span className="mt-0.5 block text-sm text-ink-soft [overflow-wrap:anywhere]" dir="auto">
            {task.note}
          </span>
        ) : null}
      </a>
    </li>
  );
}

/** The most pressing first: guests who wait, parcels, then what staff handed back, then what nobody can buy. */
function useTasks(): Task[] {
  const { work } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  const name = (given: string) => given || t("seller:untitled");
  const tasks: Task[] = [];
  if (work.requests.count > 0) {
    const { count, answerBy } = work.requests;
    tasks.push({
      key: "requests",
      href: "/seller/bookings",
      title: t("seller:guests.waiting", { count }),
      aside: answerBy ? t("seller:guests.answerBy", { moment: format.moment(answerBy) }) : undefined,
      urgent: true,
    });
  }
  if (work.toShip.count > 0) {
    const since = work.toShip.oldestPaidAt;
    tasks.push({
      key: "ship",
      href: "/seller/orders?state=open",
      title: t("seller:today.ship", { count: work.toShip.count }),
      note: since ? t("seller:today.shipNote", { since: format.moment(since) }) : undefined,
    });
  }
  for (const listing of work.declined) {
    tasks.push({
      key: `declined-${listing.id}`,
      href: `/seller/listings/${listing.id}`,
      title: t(listing.live ? "seller:today.changeDeclined" : "seller:today.declined", { name: name(listing.name) }),
      note: listing.reason,
      aside: t("seller:state.declined"),
      urgent: true,
    });
  }
  for (const listing of work.soldOut) {
    tasks.push({
      key: `sold-${listing.id}`,
      href: `/seller/listings/${listing.id}#packs`,
      title: t("seller:today.soldOut", { name: name(listing.name) }),
      note: t("seller:today.soldOutNote"),
    });
  }
  for (const listing of work.drafts) {
    tasks.push({
      key: `draft-${listing.id}`,
      href: `/seller/listings/${listing.id}`,
      title: t("seller:today.draft", { name: name(listing.name) }),
      aside: t("seller:state.draft"),
    });
  }
  for (const award of work.awards) {
    tasks.push({
      key: `award-${award.id}`,
      href: "/seller/listings",
      title: t("seller:today.award", { name: award.name, stars: award.stars }),
      note: t("seller:today.awardNote"),
      aside: format.dayShort(award.until),
    });
  }
  return tasks;
}
