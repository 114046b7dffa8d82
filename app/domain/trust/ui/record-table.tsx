import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { daysBetween } from "#app/shared/calendar.ts";
import type { ListedRecord } from "../queries/list-records.server.ts";
import { RecordStateTag } from "./record-state-tag.tsx";

type Without<Each, Name extends string> = Each extends unknown ? Omit<Each, Name> : never;
type Row = Without<ListedRecord, "sought"> & { product: { name: string; sellerName: string } | null };

/** Awards and certificates: a table on a desk, a list on a phone. */
export function RecordTable({ rows, today }: { rows: readonly Row[]; today: string }) {
  const { t } = usePage();
  return (
    <table className="block w-full border-collapse bg-raised lg:table">
      <thead className="hidden lg:table-header-group">
        <tr className="border-b border-ink text-left text-sm">
          {(["name", "kind", "holder", "state", "ends"] as const).map((column) => (
            <th key={column} scope="col" className="px-3 py-2.5 font-semibold">
              {t(`awards:column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block lg:table-row-group">
        {rows.map((row) => (
          <RecordLine key={row.code} row={row} today={today} />
        ))}
      </tbody>
    </table>
  );
}

function RecordLine({ row, today }: { row: Row; today: string }) {
  const { t, format } = usePage();
  const href = useHref();
  const { name, kind, holder } = tellRow(row, t);
  const left = row.ends ? daysBetween(today, row.ends) : -1;
  return (
    <tr
      data-testid="record"
      data-code={row.code}
      className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-b border-line px-3 py-3 lg:table-row lg:p-0"
    >
      <td className="min-w-0 lg:px-3 lg:py-2.5">
        <a href={href(`/staff/${row.type}s/${row.code}`)} className="font-semibold [overflow-wrap:anywhere]">
          <span lang="vi">{name}</span>
        </a>{" "}
        <span className="text-sm text-ink-soft">{row.code}</span>
      </td>
      <td className="text-sm lg:px-3 lg:py-2.5">{kind}</td>
      <td className="col-span-2 text-sm lg:px-3 lg:py-2.5" lang="vi">
        {holder}
      </td>
      <td className="lg:px-3 lg:py-2.5">
        <RecordStateTag type={row.type} state={row.state} />
      </td>
      <td className="whitespace-nowrap text-sm tabular-nums lg:px-3 lg:py-2.5">
        {row.ends ? format.dayShort(row.ends) : t("awards:noEnd")}
        {left >= 0 && left <= 180 ? (
          <span className="block text-ink-soft">{t("awards:left", { count: left })}</span>
        ) : null}
      </td>
    </tr>
  );
}

function tellRow(row: Row, t: ReturnType<typeof usePage>["t"]) {
  if (row.type === "award") {
    const { name, holder, stars, potential } = row;
    return { name, holder, kind: t(potential ? "catalogue:award.potential" : "catalogue:award.stars", { stars }) };
  }
  const kind = t(`catalogue:certificateKind.${row.kind}` as TextKey);
  return {
    name: row.product?.name ?? row.number ?? row.issuer,
    holder: row.product?.sellerName ?? "",
    kind: row.number ? `${kind} · ${row.number}` : kind,
  };
}
