import type { CellFault, DecisionRow, DecisionValues } from "./decision-sheet.ts";
import { type Candidate, confidenceOf } from "./match-award.ts";

/** What the pages of an import are divided into. */
export const importTabs = ["confirm", "sure", "waiting", "faulty", "done"] as const;
export type ImportTab = (typeof importTabs)[number];
export type ImportRowState = "open" | "matched" | "waiting" | "skipped" | "faulty";
/** A listing of which a person said that the award is not its own keeps its place, so that it is not offered again. */
export type StoredCandidate = Candidate & { refused?: true };
/** Rows in each tab, and how many of them nobody has decided. */
export type RowCounts = Record<ImportTab, number> & { open: number };
export type RowRef = { importId: string; rowNumber: number };

export type ImportRow = RowRef & {
  cells: DecisionRow["cells"];
  values: DecisionValues | null;
  faults: CellFault[];
  candidates: StoredCandidate[];
  state: ImportRowState;
  awardId: string | null;
  decidedBy: string | null;
};

export function openCandidates(candidates: readonly StoredCandidate[]): StoredCandidate[] {
  return candidates.filter(({ refused }) => !refused);
}

/** New candidates for a row, without those that were refused; these go to the end, where the likeliest is never looked for. */
export function withRefused(found: readonly Candidate[], before: readonly StoredCandidate[]): StoredCandidate[] {
  const refused = before.filter((candidate) => candidate.refused);
  const isRefused = ({ itemId }: Candidate) => refused.some((candidate) => candidate.itemId === itemId);
  return [...found.filter((candidate) => !isRefused(candidate)), ...refused];
}

export function refuseCandidate(
  candidates: readonly StoredCandidate[],
  item: Pick<Candidate, "itemType" | "itemId">,
): StoredCandidate[] {
  const { itemType, itemId } = item;
  return [
    ...candidates.filter((candidate) => candidate.itemId !== itemId),
    { itemType, itemId, confidence: 0, refused: true },
  ];
}

export function isSure(candidate: StoredCandidate | undefined): candidate is StoredCandidate {
  return candidate !== undefined && !candidate.refused && candidate.confidence >= confidenceOf.sure;
}

/** Faulty rows are corrected in the sheet; all others ask for a decision. */
export function decisionProgress(counts: RowCounts): { decided: number; total: number } {
  const total = counts.confirm + counts.sure + counts.waiting + counts.done;
  return { decided: total - counts.open, total };
}
