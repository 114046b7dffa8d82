import { LRUCache } from "lru-cache";
import type { Locale } from "#app/shared/locale.ts";
import book from "#prisma/reference/search-concepts.json" with { type: "json" };
import { readJapanese } from "./japanese-reader.server.ts";
import { type Analyser, createAnalyser } from "./model/analysis.ts";
import type { JapaneseWord } from "./model/analysis-japanese.ts";
import { type Question, readQuestion } from "./model/question.ts";

/** The words of Japanese runs. Few runs are new: questions and listings repeat each other's. */
const kept = new LRUCache<string, JapaneseWord[]>({ max: 5_000 });

/** While texts are analysed: what was read for them, and what is still to be read. */
let underway: { fresh: Map<string, JapaneseWord[]>; unread: Set<string> } | null = null;

let shared: Promise<Analyser> | null = null;

/** What the one analysis of this process makes of texts: documents and questions must share it. `work` may be done twice. */
export async function analysing<Value>(work: (analyser: Analyser) => Value): Promise<Value> {
  shared ??= withReadings(() => createAnalyser({ concepts: book.concepts, readJapanese: wordsOf }));
  const analyser = await shared.catch((error) => {
    shared = null;
    throw error;
  });
  return withReadings(() => work(analyser));
}

export function questionOf(text: string, locale: Locale): Promise<Question> {
  return analysing((analyser) => readQuestion(text, locale, analyser));
}

/** The analysis asks for words in the middle of its work, and the dictionary answers later: what was missing is read, and the work done again. */
async function withReadings<Value>(work: () => Value): Promise<Value> {
  const fresh = new Map<string, JapaneseWord[]>();
  for (;;) {
    const unread = new Set<string>();
    const value = reading({ fresh, unread }, work);
    if (unread.size === 0) return value;
    const texts = [...unread];
    // A dictionary whose process was just ended from outside is started again by the second asking.
    const words = await readJapanese(texts).catch(() => readJapanese(texts));
    for (const [index, text] of texts.entries()) {
      fresh.set(text, words[index] ?? []);
      kept.set(text, words[index] ?? []);
    }
  }
}

function reading<Value>(state: NonNullable<typeof underway>, work: () => Value): Value {
  underway = state;
  try {
    return work();
  } finally {
    underway = null;
  }
}

function wordsOf(text: string): JapaneseWord[] {
  const words = underway?.fresh.get(text) ?? kept.get(text);
  if (!words) underway?.unread.add(text);
  return words ?? [];
}
