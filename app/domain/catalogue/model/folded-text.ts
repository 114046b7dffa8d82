/** A text as it is compared, with where each of its units stands in what was written. */
export type FoldedText = { text: string; starts: number[]; ends: number[] };
/** Part of a folded text, by its units. */
export type Span = { start: number; end: number };
export type Word = Span & { text: string };

/** A letter with its marks and with what is invisible: composed marks, half-width kana marks and soft hyphens change nothing. */
const clusters = /[^\p{M}\p{Cf}\uff9e\uff9f][\p{M}\p{Cf}\uff9e\uff9f]*|[\p{M}\p{Cf}\uff9e\uff9f]+/gsu;

/** Case, width, composition and invisible signs make no difference. */
export function foldText(source: string): FoldedText {
  const folded: FoldedText = { text: "", starts: [], ends: [] };
  for (const match of source.matchAll(clusters)) {
    const [cluster] = match;
    const piece = cluster
      .replace(/\p{Cf}/gu, "")
      .normalize("NFKC")
      .toLowerCase();
    folded.text += piece;
    for (let unit = 0; unit < piece.length; unit++) {
      folded.starts.push(match.index);
      folded.ends.push(match.index + cluster.length);
    }
  }
  return folded;
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Vietnamese as it is typed without marks: chữa and chua, đường and duong. */
export function withoutMarks(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** Where a folded span stands in the source. */
export function spanInSource({ starts, ends }: FoldedText, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}
