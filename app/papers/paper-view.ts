import type { Formatters } from "#app/i18n/formatters.ts";
import type { Translate } from "#app/i18n/text-key.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Paper, PaperBlock, PaperText } from "#app/shared/paper.ts";

/** What every paper is made with. */
export type PaperView = {
  locale: Locale;
  t: Translate;
  format: Formatters;
  portalName: string;
  ownerName: string;
  demo: boolean;
};

export type Party = { name: string; lines: readonly string[] };

/** The name and running lines that stand on every page of it. */
export function framed(view: PaperView, { title, running }: { title: string; running: string }, blocks: PaperBlock[]) {
  const { t, locale, portalName, ownerName, demo } = view;
  const paper: Paper = {
    title: running,
    locale,
    portalName,
    running,
    footer: demo ? t("papers:demo") : ownerName || portalName,
    pageText: (page, of) => t("papers:page", { page, of }),
    blocks: [{ kind: "title", text: title }, ...blocks],
  };
  return paper;
}

/** A form's field: its name, and under it what stands there. */
export function field(name: string, text: PaperText): PaperBlock[] {
  return [
    { kind: "text", text: name, tone: "soft" },
    { kind: "text", text },
  ];
}

/** A name and an address under a heading, in the language they are written in. */
export function partyBlocks(heading: string, { name, lines }: Party, locale: Locale): PaperBlock[] {
  const inTheirs = (text: string): PaperText => ({ text, locale });
  return [
    { kind: "heading", text: heading },
    { kind: "text", text: inTheirs(name), tone: "strong" },
    { kind: "text", text: inTheirs(lines.filter(Boolean).join("\n")) },
  ];
}
