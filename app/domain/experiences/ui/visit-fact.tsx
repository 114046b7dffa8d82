import type { ReactNode } from "react";

export type VisitFactProps = { label: string; children: ReactNode; lang?: string; hook?: string };

/** One row of the list of facts. */
export function VisitFact({ label, children, lang, hook }: VisitFactProps) {
  return (
    <div className="grid gap-x-4 py-2.5 sm:grid-cols-[8.5rem_1fr]">
      <dt className="text-ink-soft">{label}</dt>
      <dd lang={lang} data-testid={hook}>
        {children}
      </dd>
    </div>
  );
}
