import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { ReturnView } from "../queries/list-returns.server.ts";
import { ReturnStateTag } from "./return-state-tag.tsx";

type ReturnRowsProps = { rows: readonly (ReturnView & { age: string })[]; base: string; withSeller?: boolean };

/** Requests that wait for something, each leading to its page. */
export function ReturnRows({ rows, base, withSeller = false }: ReturnRowsProps) {
  const { t } = usePage();
  const href = useHref();
  if (rows.length === 0) return <p className="py-6 text-ink-soft">{t("seller:return.none")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ id, order, state, overdue, age, reason, lines, seller }) => (
        <li key={id}>
          <a
            href={href(`${base}/${id}`)}
            data-testid="return-row"
            data-overdue={overdue}
            className="grid gap-x-4 gap-y-0.5 py-3 no-underline hover:bg-mist-soft lg:grid-cols-[8rem_12rem_1fr_10rem] lg:items-center"
          >
            <strong className="tabular-nums" translate="no">
              {order.code}
            </strong>
            <span className="flex flex-wrap gap-2">
              <ReturnStateTag state={state} />
              {overdue ? <StatusTag tone="bad">{t("seller:return.overdue")}</StatusTag> : null}
            </span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span className="block" lang="vi">
                {lines.map((line) => `${line.quantity} × ${line.nameVi}`).join(", ")}
              </span>
              <span className="block text-sm text-ink-soft">
                {t(`orders:return.reason.${reason}`)}
                {withSeller ? ` · ${seller.name}` : null}
              </span>
            </span>
            <span className="text-sm text-ink-soft">{age}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
