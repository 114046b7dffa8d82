import { usePage } from "#app/i18n/page-view.tsx";
import { savedLimit } from "#app/shared/saved-limit.ts";
import { Notice } from "#app/ui/notice.tsx";
import { forgetItems, type TripQuery } from "../model/trip-query.ts";
import { usePlanHref } from "./trip-days.tsx";

/** What the visitor's own browser keeps; only script knows it, so without script there is nothing to see. */
export function TripSaved({ query }: { query: TripQuery }) {
  const { t, format } = usePage();
  const planHref = usePlanHref();
  return (
    <section
      hidden
      data-saved-list=""
      aria-labelledby="saved-title"
      className="mt-6 rounded-lg border border-line p-5 print:hidden"
    >
      <h2 id="saved-title" className="font-display text-xl">
        {t("plan:saved.title")}
      </h2>
      <ul data-remove={t("plan:saved.remove")} className="mt-2 divide-y divide-line border-y border-line" />
      <p data-full="" hidden className="mt-2">
        {t("plan:saved.full")}
      </p>
      <p className="mt-3">
        <a
          href={planHref({ ...query, with: [], on: {} })}
          data-plan={planHref({ ...query, with: [], not: [], on: {} })}
          data-start={t("plan:saved.start", { number: "{{number}}" })}
          data-testid="start-from-saved"
          className="font-semibold text-pine underline"
        >
          {t("plan:saved.start", { number: format.number(0) })}
        </a>
      </p>
      <p className="mt-1 text-sm text-ink-soft">{t("plan:saved.hint", { most: format.number(savedLimit) })}</p>
    </section>
  );
}

type LostProps = { query: TripQuery; cut: number; unknown: readonly string[] };

/** What a link asked for that no plan can hold. */
export function TripLost({ query, cut, unknown }: LostProps) {
  const { t, format } = usePage();
  const planHref = usePlanHref();
  return (
    <>
      {cut > 0 ? (
        <div data-testid="trip-cut" className="mt-6">
          <Notice tone="warn">{t("plan:cut", { most: format.number(savedLimit), number: format.number(cut) })}</Notice>
        </div>
      ) : null}
      {unknown.length > 0 ? (
        <div data-testid="trip-unknown" className="mt-6">
          <Notice tone="warn">
            {t("plan:unknown", { number: format.number(unknown.length) })}{" "}
            <a href={planHref(forgetItems(query, unknown))} rel="nofollow" className="underline print:hidden">
              {t("plan:forget")}
            </a>
          </Notice>
        </div>
      ) : null}
    </>
  );
}
