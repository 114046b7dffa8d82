import type { ReactNode } from "react";

export function FactList({ children }: { children: ReactNode }) {
  return <dl className="mt-5 divide-y divide-line border-y border-line">{children}</dl>;
}

export function Fact({ label, children, lang }: { label: string; children: ReactNode; lang?: string }) {
  return (
    <div className="grid gap-x-6 py-2.5 sm:grid-cols-[11rem_1fr]">
      <dt className="text-ink-soft">{label}</dt>
      <dd lang={lang} className="min-w-0 font-semibold [overflow-wrap:anywhere]">
        {children}
      </dd>
    </div>
  );
}
