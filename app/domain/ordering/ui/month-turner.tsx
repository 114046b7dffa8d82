import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { neighbour } from "../model/statement-month.ts";

/** The month shown, with the one before and, once it has begun, the one after. */
export function MonthTurner({ path, month, current }: { path: string; month: string; current: string }) {
  const { t, format } = usePage();
  const href = useHref();
  const link = (name: string) => (
    <a href={href(`${path}?month=${name}`)} className="py-2">
      {format.monthYear(`${name}-01`)}
    </a>
  );
  return (
    <nav aria-label={t("seller:statement.months")} className="flex flex-wrap items-center gap-x-5 border-y border-line">
      {link(neighbour(month, -1))}
      <strong aria-current="page">{format.monthYear(`${month}-01`)}</strong>
      {month < current ? link(neighbour(month, 1)) : null}
    </nav>
  );
}
