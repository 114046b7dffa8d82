import { usePage } from "#app/i18n/page-view.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { FaultyCell } from "../model/bank-statement.ts";

export type StatementCountsShown = Record<"matched" | "other_amount" | "not_due" | "unmatched" | "known", number>;
export type StatementResultProps = {
  /** Null when the file was only looked at. */
  counts: StatementCountsShown | null;
  lines: number;
  faulty: readonly FaultyCell[];
};

const mostShown = 50;

/** What became of a statement, and which of its cells could not be read. */
export function StatementResult({ counts, lines, faulty }: StatementResultProps) {
  const { t } = usePage();
  return (
    <div className="grid gap-4 pt-4">
      <Notice tone={counts ? "good" : "info"} role="status">
        {counts
          ? t("staff:transfers.imported", {
              matched: counts.matched,
              other: counts.other_amount,
              notDue: counts.not_due,
              unmatched: counts.unmatched,
              known: counts.known,
            })
          : t("staff:transfers.checked", { count: lines })}
      </Notice>
      {faulty.length > 0 ? <FaultyCells faulty={faulty} /> : null}
    </div>
  );
}

function FaultyCells({ faulty }: { faulty: readonly FaultyCell[] }) {
  const { t } = usePage();
  const more = faulty.length - mostShown;
  return (
    <section aria-labelledby="faulty-title">
      <h2 id="faulty-title" className="font-semibold">
        {t("staff:transfers.faulty", { count: faulty.length })}
      </h2>
      <p className="text-sm text-ink-soft">{t("staff:transfers.faultyNote")}</p>
      <table className="mt-2 w-full max-w-prose border-collapse">
        <thead>
          <tr className="border-b border-ink text-left text-sm">
            {(["row", "name", "value"] as const).map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-4 font-semibold">
                {t(`staff:transfers.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faulty.slice(0, mostShown).map(({ row, column, value }) => (
            <tr key={`${row}${column}`} className="border-b border-line align-top">
              <td className="py-1.5 pr-4 tabular-nums">{row}</td>
              <td className="py-1.5 pr-4">{t(`staff:transfers.column.${column}`)}</td>
              <td className="py-1.5 [overflow-wrap:anywhere]" translate="no">
                <bdi>{value}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="text-sm text-ink-soft">{t("staff:transfers.faultyMore", { count: more })}</p> : null}
    </section>
  );
}
