import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import type { Locale } from "#app/shared/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { listParams, withParam } from "../model/list-query.ts";

export type MapChoicesProps = {
  hasBox: boolean;
  near: { name: string; nameLocale: Locale } | null;
  /** What of the address could not be followed. */
  faults: readonly ("box" | "outside" | "near")[];
};

/** The area and the place a list follows, each to be taken away again. */
export function MapChoices({ hasBox, near, faults }: MapChoicesProps) {
  const { t, locale } = usePage();
  return (
    <>
      {faults.map((fault) => (
        <div key={fault} className="mb-5">
          <Notice tone="warn" role="status">
            {t(`map:fault.${fault}`)}
          </Notice>
        </div>
      ))}
      {hasBox || near ? (
        <ul className="mb-3 flex flex-wrap gap-2" aria-label={t("map:choices")}>
          {hasBox ? (
            <Choice param="box">
              <span>{t("map:area")}</span>
            </Choice>
          ) : null}
          {near ? (
            <Choice param="near">
              <span lang={near.nameLocale === locale ? undefined : near.nameLocale}>
                {t("map:near.chosen", { place: near.name })}
              </span>
            </Choice>
          ) : null}
        </ul>
      ) : null}
      {near ? <p className="mb-5 text-sm text-ink-soft">{t("map:near.estimate")}</p> : null}
    </>
  );
}

function Choice({ param, children }: { param: "box" | "near"; children: ReactNode }) {
  const { t, search } = usePage();
  const without = withParam(listParams(new URLSearchParams(search)), param, null);
  return (
    <li>
      <a
        href={without}
        rel="nofollow"
        data-testid={`without-${param}`}
        className="inline-flex min-h-9 items-center gap-2 rounded-sm bg-mist px-3 no-underline hover:bg-mist-soft"
      >
        {children}
        <span aria-hidden="true">×</span>
        <span className="sr-only">{t("map:remove")}</span>
      </a>
    </li>
  );
}
