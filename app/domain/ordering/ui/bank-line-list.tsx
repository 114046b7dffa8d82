import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import type { ListedBankLine } from "../queries/list-bank-lines.server.ts";

export type ShownBankLine = Omit<ListedBankLine, "decidedBy"> & { decider: string };
export type BankLineListProps = {
  lines: readonly ShownBankLine[];
  /** A refused form: which line it was of, what was typed, and why not. */
  refused: { lineId: string; code: string; message: string } | null;
};

/** Lines of the bank's statements, each with what can be done with it. */
export function BankLineList({ lines, refused }: BankLineListProps) {
  const { t } = usePage();
  if (lines.length === 0) return <p className="py-4 text-ink-soft">{t("staff:transfers.empty")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-x-8 gap-y-2 py-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <BankLine line={line} />
          {line.isOpen && !line.isOwed ? (
            <DecideForm line={line} refused={refused?.lineId === line.id ? refused : null} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function BankLine({ line }: { line: ShownBankLine }) {
  const { t, format } = usePage();
  const facts = [
    line.reference ? t("staff:transfers.reference", { reference: line.reference }) : "",
    line.orderCode ? t("staff:transfers.order", { code: line.orderCode }) : "",
    line.isOwed ? t("staff:transfers.owed") : "",
    line.decidedAt ? t("staff:transfers.by", { name: line.decider, moment: format.moment(line.decidedAt) }) : "",
  ].filter(Boolean);
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap gap-x-4">
        <strong className="tabular-nums">{format.money(line.amount)}</strong>
        <span className="tabular-nums text-ink-soft">{format.day(line.day)}</span>
      </p>
      <p className="[overflow-wrap:anywhere]" translate="no">
        <bdi>{line.text}</bdi>
      </p>
      <p className="text-sm text-ink-soft [overflow-wrap:anywhere]">{facts.join(" · ")}</p>
    </div>
  );
}

function DecideForm({ line, refused }: { line: ShownBankLine; refused: BankLineListProps["refused"] }) {
  const { t } = usePage();
  const field = `line-${line.id}`;
  return (
    <form method="post" className="grid content-start gap-1">
      <input type="hidden" name="lineId" value={line.id} />
      <label htmlFor={`field-${field}`} className="text-sm font-semibold">
        {t("staff:transfers.code")}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={`field-${field}`}
          name="code"
          defaultValue={refused?.code ?? ""}
          maxLength={40}
          autoComplete="off"
          className="field-input max-w-40"
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? `error-${field}` : undefined}
        />
        <button type="submit" name="intent" value="match" className={buttonClass("quiet", "sm")}>
          {t("staff:transfers.match")}
        </button>
        <button type="submit" name="intent" value="aside" className={buttonClass("quiet", "sm")}>
          {t("staff:transfers.aside")}
        </button>
      </div>
      {refused ? (
        <p id={`error-${field}`} className="text-sm font-semibold text-danger">
          {refused.message}
        </p>
      ) : null}
    </form>
  );
}
