import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { DecisionRow, DecisionValues } from "../model/decision-sheet.ts";
import type { ImportRowState } from "../model/import-row.ts";
import { AwardRowFacts } from "./award-row-facts.tsx";

export type ShownListing = { type: "product" | "experience"; id: string; name: string; seller: string };
export type ShownRow = {
  rowNumber: number;
  state: ImportRowState;
  values: DecisionValues | null;
  cells: DecisionRow["cells"];
  /** What is to be corrected, in the reader's language. */
  faults: string[];
  candidates: (ShownListing & { percent: number })[];
  award: { code: string; listing: ShownListing | null } | null;
  /** Null for an award that was known before the sheet. */
  decidedBy: string | null;
};

/** One decision of a sheet: what it says, and what a person may say of it. */
export function ImportRowItem({ row }: { row: ShownRow }) {
  const { t } = usePage();
  const { rowNumber, values, cells } = row;
  return (
    <li
      id={`row-${rowNumber}`}
      data-testid="import-row"
      data-state={row.state}
      className="grid gap-x-8 gap-y-3 py-4 lg:grid-cols-[4rem_minmax(0,2fr)_minmax(0,3fr)]"
    >
      <p className="text-sm tabular-nums text-ink-soft">{t("staff:awardImports.row", { number: rowNumber })}</p>
      {values ? (
        <AwardRowFacts values={values} />
      ) : (
        <p className="min-w-0 [overflow-wrap:anywhere]" lang="vi">
          <span className="font-semibold">{cells.certifiedName}</span>
          <span className="block text-sm">{cells.producerName}</span>
        </p>
      )}
      <RowOutcome row={row} />
    </li>
  );
}

function RowOutcome({ row }: { row: ShownRow }) {
  const { t } = usePage();
  if (row.state === "faulty") {
    return (
      <ul className="grid gap-1">
        {row.faults.map((fault) => (
          <li key={fault} className="text-danger [overflow-wrap:anywhere]">
            {fault}
          </li>
        ))}
      </ul>
    );
  }
  if (row.state === "matched") {
    const listing = row.award?.listing;
    return (
      <div className="min-w-0">
        {row.award ? (
          <p className="[overflow-wrap:anywhere]">
            <AwardLink code={row.award.code}>
              {t("staff:awardImports.granted", { code: row.award.code, name: listing?.name ?? "" })}
            </AwardLink>
          </p>
        ) : null}
        <DecidedBy name={row.decidedBy} />
      </div>
    );
  }
  return <RowForm row={row} />;
}

function RowForm({ row }: { row: ShownRow }) {
  const { t } = usePage();
  return (
    <form method="post" className="grid min-w-0 content-start gap-3">
      <input type="hidden" name="row" value={row.rowNumber} />
      {row.state === "skipped" ? (
        <div>
          <StatusTag>{t("staff:awardImports.skipped")}</StatusTag> <DecidedBy name={row.decidedBy} />
        </div>
      ) : (
        <Candidates row={row} />
      )}
      <div className="flex flex-wrap gap-2">
        {row.state === "open" ? (
          <>
            <ChoiceButton row={row} choice="wait" />
            <ChoiceButton row={row} choice="skip" />
          </>
        ) : null}
        {row.state === "skipped" ? <ChoiceButton row={row} choice="reopen" /> : null}
      </div>
    </form>
  );
}

function Candidates({ row }: { row: ShownRow }) {
  const { t } = usePage();
  const { award, candidates, state } = row;
  return (
    <>
      {state === "waiting" && award ? (
        <p>
          <AwardLink code={award.code}>
            {t(row.decidedBy ? "staff:awardImports.waits" : "staff:awardImports.waitsKnown", { code: award.code })}
          </AwardLink>{" "}
          {row.decidedBy ? <DecidedBy name={row.decidedBy} /> : null}
        </p>
      ) : null}
      {candidates.length === 0 && state === "open" ? (
        <p className="text-ink-soft">{t("staff:awardImports.noCandidate")}</p>
      ) : null}
      <ul className="grid gap-3">
        {candidates.map((candidate) => (
          <CandidateLine key={candidate.id} candidate={candidate} />
        ))}
      </ul>
    </>
  );
}

function CandidateLine({ candidate }: { candidate: ShownRow["candidates"][number] }) {
  const { t } = usePage();
  const href = useHref();
  const { type, id, name, seller, percent } = candidate;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <span className="min-w-0 grow basis-56 [overflow-wrap:anywhere]">
        {type === "product" ? (
          <a href={href(`/staff/review/${id}`)} className="underline" lang="vi">
            {name}
          </a>
        ) : (
          <span lang="vi">{name}</span>
        )}
        <span className="block text-sm text-ink-soft">
          <span lang="vi">{seller}</span> · {t("staff:awardImports.confidence", { percent })}
        </span>
      </span>
      <button type="submit" name="choice" value={`yes:${type}:${id}`} className={buttonClass("quiet", "sm")}>
        {t("staff:awardImports.yes")}
        <span className="sr-only"> {name}</span>
      </button>
    </li>
  );
}

function ChoiceButton({ row, choice }: { row: ShownRow; choice: "wait" | "skip" | "reopen" }) {
  const { t } = usePage();
  return (
    <button
      type="submit"
      name="choice"
      value={choice}
      className={buttonClass(choice === "skip" ? "link" : "quiet", "sm")}
    >
      {t(`staff:awardImports.${choice}`)}
      <span className="sr-only"> {row.values?.certifiedName}</span>
    </button>
  );
}

function AwardLink({ code, children }: { code: string; children: string }) {
  const href = useHref();
  return (
    <a href={href(`/certificates/${code}`)} className="underline">
      {children}
    </a>
  );
}

function DecidedBy({ name }: { name: string | null }) {
  const { t } = usePage();
  return (
    <span className="text-sm text-ink-soft">
      {name === null ? t("staff:awardImports.known") : t("staff:awardImports.decidedBy", { name })}
    </span>
  );
}
