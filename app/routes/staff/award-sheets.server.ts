import type { OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import type { ImportRow } from "#app/domain/trust/model/import-row.ts";
import { type SheetColumn, sheetColumns } from "#app/domain/trust/model/sheet-columns.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { writeWorkbook } from "#app/platform/write-workbook.server.ts";
import { faultText } from "./award-refusals.server.ts";

type Desk = Pick<PageRequest, "t" | "locale" | "services">;

const widthOf: Partial<Record<SheetColumn, number>> = {
  certifiedName: 40,
  producerName: 40,
  addressAsCertified: 40,
  issuerName: 30,
};
const widths = sheetColumns.map((column) => widthOf[column] ?? 18);

function titles({ t }: Pick<Desk, "t">): string[] {
  return sheetColumns.map((column) => t(`staff:awardImports.column.${column}`));
}

/** A sheet with the column names and nothing else, and one that says how to fill it in. */
export function templateSheet({ t, locale, services }: Desk): Promise<Uint8Array> {
  const sets = services.reference.list<OcopSet>("ocop-set");
  const language = locale === "vi" ? "vi" : "en";
  return writeWorkbook([
    { name: t("staff:awardImports.title"), widths, rows: [titles({ t })] },
    {
      name: t("staff:awardImports.help.sheet"),
      widths: [24, 110],
      rows: [
        [t("staff:awardImports.help.columnHead"), t("staff:awardImports.help.whatHead")],
        ...sheetColumns.map((column) => [
          t(`staff:awardImports.column.${column}`),
          t(`staff:awardImports.help.${column}`),
        ]),
        [],
        [t("staff:awardImports.help.sets")],
        ...sets.map(({ number, name }) => [String(number), name[language]]),
      ],
    },
  ]);
}

/** Faulty rows as they stood, with what to correct: corrected, the file can be uploaded as it is. */
export function faultySheet({ t }: Pick<Desk, "t">, rows: readonly ImportRow[]): Promise<Uint8Array> {
  return writeWorkbook([
    {
      name: t("staff:awardImports.tab.faulty"),
      widths: [...widths, 80],
      rows: [
        [...titles({ t }), t("staff:awardImports.reason")],
        ...rows.map(({ cells, faults }) => [
          ...sheetColumns.map((column) => cells[column] ?? ""),
          faults.map((fault) => faultText(t, fault, cells)).join(" "),
        ]),
      ],
    },
  ]);
}
