import {
  type CellFault,
  type DecisionRow,
  isReadingFault,
  mostDecisionRows,
} from "#app/domain/trust/model/decision-sheet.ts";
import { neededColumns, type SheetColumn } from "#app/domain/trust/model/sheet-columns.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { Translate } from "#app/i18n/text-key.ts";
import type { RowRefusal } from "#app/workflows/decide-award-row.server.ts";
import type { ImportRefusal } from "#app/workflows/import-awards.server.ts";

export const sheetMegabytes = 5;

export function columnList(t: Translate, columns: readonly SheetColumn[] = neededColumns): string {
  return columns.map((column) => t(`staff:awardImports.column.${column}`)).join(", ");
}

export function sheetRefusal(
  { t }: Pick<PageRequest, "t">,
  refusal: ImportRefusal | { code: "too-large" | "none" },
): string {
  return t(`staff:awardImports.refused.${refusal.code}`, {
    megabytes: sheetMegabytes,
    rows: mostDecisionRows,
    columns: columnList(t, refusal.code === "columns-missing" ? refusal.columns : neededColumns),
  });
}

/** What is to be corrected in a cell, with what stands there. */
export function faultText(t: Translate, { column, fault, row }: CellFault, cells: DecisionRow["cells"]): string {
  const told = isReadingFault(fault)
    ? t(`staff:awardImports.fault.${fault}`, { row: row ?? 0 })
    : t(`awards:fault.${fault}`, { with: "" });
  const value = (cells[column] ?? "").slice(0, 60);
  const name = t(`staff:awardImports.column.${column}`);
  return value
    ? t("staff:awardImports.faultOf", { column: name, value, fault: told })
    : t("staff:awardImports.faultIn", { column: name, fault: told });
}

/** Why a row could not be decided so. */
export function rowRefusal(
  { t }: Pick<PageRequest, "t">,
  refusal: RowRefusal,
  names: ReadonlyMap<string, string>,
): string {
  switch (refusal.code) {
    case "decided": {
      const name = refusal.by ? names.get(refusal.by) : undefined;
      return name ? t("staff:awardImports.refusal.decided", { name }) : t("staff:awardImports.refusal.decidedBefore");
    }
    case "faults":
      return refusal.faults.map(({ code, with: other = "" }) => t(`awards:fault.${code}`, { with: other })).join(" ");
    case "overlaps":
      return t("awards:fault.overlaps", { with: refusal.with.join(", ") });
    case "elsewhere":
      return t("staff:awardImports.refusal.elsewhere", { code: refusal.awardCode });
    case "unknown":
    case "changed":
      return t(`staff:awardImports.refusal.${refusal.code}`);
    default:
      return t(`awards:fault.${refusal.code}`);
  }
}
