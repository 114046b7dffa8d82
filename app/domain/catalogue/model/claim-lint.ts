import { type Locale, locales } from "#app/shared/locale.ts";
import { type ClaimMatch, findPhrase, type ReadText, readText } from "./claim-match.ts";
import { spanInSource } from "./folded-text.ts";

export type ClaimSeverity = "block" | "warn";

/** What may not be said, or not without proof: reference data, `prisma/reference/claims.json`. */
export type ClaimRule = {
  key: string;
  class: string;
  severity: ClaimSeverity;
  /** Import classes it holds for; "*" for all. */
  goods: readonly string[];
  /** Kinds or marks of verified certificates that prove it. */
  unlessProof?: readonly string[];
  phrases: Record<Locale, readonly string[]>;
  /** What lies inside one of these is no claim. */
  exceptions: Record<Locale, readonly string[]>;
  why: Record<"vi" | "en", string>;
  instead: Record<"vi" | "en", string>;
};

export type ClaimText<Field extends string = string> = { field: Field; locale: Locale; text: string };
export type ClaimGoods = { importClass: string; proofs: readonly string[] };

/** `start` and `end` are offsets into the text, and `excerpt` is what stands between them. */
export type ClaimFinding<Field extends string = string> = {
  field: Field;
  locale: Locale;
  start: number;
  end: number;
  excerpt: string;
  rule: string;
  severity: ClaimSeverity;
  why: ClaimRule["why"];
  instead: ClaimRule["instead"];
};

/** Every claim in these texts that goods of this kind may not make, in the order of reading. */
export function lintClaims<Field extends string>(
  texts: readonly ClaimText<Field>[],
  goods: ClaimGoods,
  rules: readonly ClaimRule[],
): ClaimFinding<Field>[] {
  const held = rules.filter((rule) => holdsFor(rule, goods));
  return texts.flatMap((text) => {
    const read = readText(text.text);
    return withoutInner(held.flatMap((rule) => findingsOf(text, read, rule))).sort((a, b) => a.start - b.start);
  });
}

export function blocksReview({ severity }: Pick<ClaimFinding, "severity">): boolean {
  return severity === "block";
}

function holdsFor({ goods, unlessProof = [] }: ClaimRule, { importClass, proofs }: ClaimGoods): boolean {
  const isMeant = goods.includes("*") || goods.includes(importClass);
  return isMeant && !unlessProof.some((proof) => proofs.includes(proof));
}

function findingsOf<Field extends string>(
  { field, locale, text }: ClaimText<Field>,
  read: ReadText,
  rule: ClaimRule,
): ClaimFinding<Field>[] {
  const languages = locales.filter((language) => language === locale || rule.severity === "block");
  const found = (phrases: ClaimRule["phrases"]) =>
    languages
      .flatMap((language) => phrases[language].flatMap((phrase) => findPhrase(read, phrase, language)))
      .filter(({ unmarked }) => !unmarked || locale === "vi");
  const matches = found(rule.phrases);
  if (matches.length === 0) return [];
  const excused = found(rule.exceptions);
  return matches
    .filter((match) => !excused.some((exception) => isInside(match, exception)))
    .map((match) => findingOf({ field, locale, text }, read, rule, match));
}

/** A word without its marks may be another one: that is for a person to judge. */
function findingOf<Field extends string>(
  { field, locale, text }: ClaimText<Field>,
  { folded }: ReadText,
  { key, severity, why, instead }: ClaimRule,
  match: ClaimMatch,
): ClaimFinding<Field> {
  const { start, end } = spanInSource(folded, match);
  return {
    ...{ field, locale, start, end, rule: key, why, instead },
    excerpt: text.slice(start, end),
    severity: match.unmarked ? "warn" : severity,
  };
}

/** "Trị" inside "trị ho" is said once, by the graver and longer of the two. */
function withoutInner<Field extends string>(findings: readonly ClaimFinding<Field>[]): ClaimFinding<Field>[] {
  return findings.filter((finding, index) =>
    findings.every((other, place) => {
      if (place === index || !isInside(finding, other)) return true;
      if (isGraver(finding, other)) return true;
      const same = finding.start === other.start && finding.end === other.end && finding.severity === other.severity;
      return same && index < place;
    }),
  );
}

function isGraver(one: ClaimFinding, other: ClaimFinding): boolean {
  return blocksReview(one) && !blocksReview(other);
}

function isInside(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
