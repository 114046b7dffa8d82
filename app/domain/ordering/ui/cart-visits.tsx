import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { FallbackTag } from "#app/ui/fallback-mark.tsx";
import type { PricedVisit } from "../model/priced-visit.ts";
import { visitProblemCount } from "../model/visit-problem-count.ts";
import { LineTile } from "./line-tile.tsx";

/** Parties for visits in the cart: when, who, what it costs, what is in the way. */
export function CartVisits({ visits }: { visits: readonly PricedVisit[] }) {
  const { t } = usePage();
  if (visits.length === 0) return null;
  return (
    <section aria-labelledby="cart-visits">
      <h2 id="cart-visits" className="pb-3 font-display text-xl">
        {t("booking:cart.title")}
      </h2>
      <ul className="border-b border-line">
        {visits.map((visit) => (
          <li
            key={visit.id}
            data-testid="cart-line"
            data-visit={visit.key}
            data-problem={visit.problem?.kind}
            className="border-t border-line py-5"
          >
            <VisitLine visit={visit} />
            <div className="mt-3 grid gap-3 sm:pl-20">
              <VisitNotes visit={visit} />
              <VisitForms visit={visit} />
            </div>
          </li>
        ))}
      </ul>
      <p className="pt-3 text-sm text-ink-soft">{t("booking:cart.paidAhead")}</p>
    </section>
  );
}

/** What it is, when, for whom, and what the party pays. */
export function VisitLine({ visit, small = false }: { visit: PricedVisit; small?: boolean }) {
  const { t, format, locale } = usePage();
  const href = useHref();
  const lang = visit.nameLocale === locale ? undefined : visit.nameLocale;
  const time = visit.endsAt < 24 * 60 ? format.hours(visit.startsAt, visit.endsAt) : format.clock(visit.startsAt);
  return (
    <div className={`grid grid-cols-[4rem_1fr] gap-x-4 gap-y-3 ${small ? "" : "sm:grid-cols-[4rem_1fr_auto]"}`}>
      <LineTile emblem={visit.emblem} accent={visit.accent} />
      <div className="min-w-0">
        <a
          href={href(`/experiences/${visit.slug}?day=${visit.day}`)}
          lang={lang}
          className="font-semibold no-underline hover:underline"
        >
          {visit.name}
        </a>
        <p className="text-sm text-ink-soft">
          <FallbackTag textLocale={visit.nameLocale} />
          {t("booking:cart.with", { host: visit.sellerName })}
        </p>
        <p className="font-semibold tabular-nums" data-testid="visit-time" data-day={visit.day}>
          {format.dayWithWeekday(visit.day)}, {time}
        </p>
        <ul className="text-sm tabular-nums">
          {visit.party.map(({ kind, persons, unit }) => (
            <li key={kind}>
              {t(kind === "child" ? "booking:cart.children" : "booking:cart.adults", { count: persons })}
              {" · "}
              <span className="text-ink-soft">
                {unit.minor === 0
                  ? t("booking:cart.free")
                  : t("booking:cart.personPrice", { price: format.money(unit) })}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {visit.total && !visit.problem ? (
        <p className={`col-start-2 text-lg font-semibold tabular-nums ${small ? "" : "sm:col-start-3 sm:text-right"}`}>
          {format.money(visit.total)}
        </p>
      ) : null}
    </div>
  );
}

export function VisitNotes({ visit }: { visit: PricedVisit }) {
  const { t, format } = usePage();
  return (
    <>
      {visit.changedFrom && visit.total ? (
        <p role="status" className="text-sm font-semibold text-danger">
          {t("booking:cart.changed", { before: format.money(visit.changedFrom), now: format.money(visit.total) })}
        </p>
      ) : null}
      {visit.problem ? (
        <p role="status" className="text-sm font-semibold text-danger">
          {t(`booking:problem.${visit.problem.kind}`, { count: visitProblemCount(visit.problem) })}
        </p>
      ) : (
        <p className="text-sm text-ink-soft">
          {visit.confirmation === "instant"
            ? t("booking:form.instant")
            : t("booking:form.request", { count: visit.answerHours })}
        </p>
      )}
    </>
  );
}

function VisitForms({ visit }: { visit: PricedVisit }) {
  const { t } = usePage();
  const href = useHref();
  return (
    <div className="flex flex-wrap items-center gap-3">
      <a href={href(`/experiences/${visit.slug}?day=${visit.day}#when`)} className="py-2 text-pine underline">
        {t("booking:cart.other")}
      </a>
      <form action={href("/cart")} method="post">
        <input type="hidden" name="intent" value="remove-visit" />
        <input type="hidden" name="visit" value={visit.id} />
        <button
          type="submit"
          className={`${buttonClass("link", "sm")} min-h-11`}
          aria-label={t("booking:cart.removeName", { name: visit.name })}
        >
          {t("booking:cart.remove")}
        </button>
      </form>
    </div>
  );
}
